package dev.crossfire.harness.swarm;

import java.util.Arrays;

/** When calls of a round began and ended, of all its threads. Used by one thread at a time. */
final class Spans {

  private final long[] begins;
  private final long[] ends;
  private int size;

  /** Room for so many spans. */
  Spans(int most) {
    this.begins = new long[most];
    this.ends = new long[most];
  }

  void clear() {
    size = 0;
  }

  void add(long begin, long end) {
    begins[size] = begin;
    ends[size] = end;
    size++;
  }

  /** The time in which at least one span had begun and not ended; there must be a span. May be called once. */
  long covered() {
    Arrays.sort(begins, 0, size);
    Arrays.sort(ends, 0, size);
    long covered = ends[size - 1] - begins[0];
    for (int i = 1; i < size; i++) {
      // All that began before have ended only if as many ends come before this begin.
      covered -= Math.max(0, begins[i] - ends[i - 1]);
    }
    return covered;
  }
}
