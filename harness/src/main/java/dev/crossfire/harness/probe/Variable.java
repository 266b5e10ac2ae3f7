package dev.crossfire.harness.probe;

import java.util.Optional;

/**
 * A name in a probe.
 *
 * @param type its C type
 * @param offset where it is in the frame
 * @param owner whose it is
 * @param kept the copy that its call makes of what it points to
 * @param result whether it holds what a call returned
 * @param callback the number of the callback that it stands for, or -1
 * @param position where it is declared
 */
record Variable(
    String name, CType type, int offset, Section owner, Optional<Call.Kept> kept, boolean result,
    int callback, Position position) {}
