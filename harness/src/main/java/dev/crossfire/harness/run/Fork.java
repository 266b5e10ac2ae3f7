package dev.crossfire.harness.run;

/**
 * A fork to be.
 *
 * @param kind what the rows that it serves have in common
 * @param build what of their variant it loads
 * @param jvm how its JVM runs
 */
public record Fork(Group.Kind kind, Build build, Jvm jvm) {}
