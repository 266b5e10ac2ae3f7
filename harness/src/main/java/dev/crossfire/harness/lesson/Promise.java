package dev.crossfire.harness.lesson;

/**
 * What a C header promises of a function, in its own words.
 *
 * @param prototype how the function is declared
 * @param threads which threads may call it, and what comes of others
 * @param blocks how long a call may keep its thread
 * @param owner whose memory its pointers are to; {@code none} if it has none
 * @param errors which results mean an error; {@code none} if no result does
 * @param units in what is counted; {@code none} if nothing is
 */
public record Promise(
    String prototype, String threads, String blocks, String owner, String errors, String units) {}
