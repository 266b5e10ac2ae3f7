package dev.crossfire.harness.bind;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Processor time of this process, or of one thread of it. Used by one thread at a time. */
public final class CpuClock {

  /** {@code CLOCK_PROCESS_CPUTIME_ID} of Linux. */
  private static final int PROCESS = 2;

  /** {@code CLOCK_THREAD_CPUTIME_ID} of Linux. */
  private static final int THREAD = 3;

  /** Cache lines in pairs, as processors fetch them, so that threads which read clocks do not slow each other. */
  private static final long APART = 128;

  private static final MethodHandle CLOCK_GETTIME =
      CLibrary.link(
          "clock_gettime",
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, CLibrary.POINTER));

  private final int clock;
  private final MemorySegment timespec = Arena.ofAuto().allocate(16, APART);

  private CpuClock(int clock) {
    this.clock = clock;
  }

  /** The time of all threads of this process. */
  static CpuClock ofProcess() {
    return new CpuClock(PROCESS);
  }

  /**
   * The time of whichever thread reads it.
   *
   * <p>On a virtual thread that is its carrier. It may have another one after it yields, so that two readings belong
   * together only if it did not in between.
   */
  public static CpuClock ofThread() {
    return new CpuClock(THREAD);
  }

  /** Processor time used so far, in nanoseconds. */
  public long nanos() {
    try {
      int failed = (int) CLOCK_GETTIME.invokeExact(clock, timespec);
      if (failed != 0) {
        throw new IllegalStateException("clock_gettime does not know the clock " + clock);
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError("clock_gettime threw", e);
    }
    return timespec.get(ValueLayout.JAVA_LONG, 0) * 1_000_000_000L
        + timespec.get(ValueLayout.JAVA_LONG, 8);
  }
}
