package dev.crossfire.harness.bind;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Processor time of this process. Used by one thread. */
final class ProcessClock {

  /** {@code CLOCK_PROCESS_CPUTIME_ID} of Linux. */
  private static final int PROCESS_CPU_TIME = 2;

  private static final MethodHandle CLOCK_GETTIME =
      CLibrary.link(
          "clock_gettime",
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, CLibrary.POINTER));

  private final MemorySegment timespec = Arena.ofAuto().allocate(16, 8);

  /** Processor time that all threads of this process have used so far, in nanoseconds. */
  long nanos() {
    try {
      int failed = (int) CLOCK_GETTIME.invokeExact(PROCESS_CPU_TIME, timespec);
      if (failed != 0) {
        throw new IllegalStateException("clock_gettime gives no processor time of the process");
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
