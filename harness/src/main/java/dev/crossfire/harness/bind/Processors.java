package dev.crossfire.harness.bind;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/** The processors this process may use, and pinning a thread to one of them. Safe for use by several threads. */
public final class Processors {

  /** Bytes of a {@code cpu_set_t} of glibc: 1024 processors. */
  private static final long SET_BYTES = 128;

  private static final MethodHandle GET = affinity("sched_getaffinity");
  private static final MethodHandle SET = affinity("sched_setaffinity");

  private static final List<Integer> ALLOWED = ofThread();

  private Processors() {}

  /** The numbers of the processors that this process was started with; empty if the kernel does not say. */
  public static List<Integer> allowed() {
    return ALLOWED;
  }

  /**
   * Pins the calling platform thread to one processor for good.
   *
   * @return whether the kernel agreed
   */
  public static boolean pinTo(int processor) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment set = arena.allocate(SET_BYTES, Long.BYTES);
      set.set(ValueLayout.JAVA_BYTE, processor / 8, (byte) (1 << (processor % 8)));
      return call(SET, set) == 0;
    }
  }

  /** The numbers of the processors that the calling thread, or its carrier, may use. */
  static List<Integer> ofThread() {
    List<Integer> processors = new ArrayList<>();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment set = arena.allocate(SET_BYTES, Long.BYTES);
      if (call(GET, set) < 0) {
        return List.of();
      }
      for (int processor = 0; processor < SET_BYTES * 8; processor++) {
        if ((set.get(ValueLayout.JAVA_BYTE, processor / 8) & (1 << (processor % 8))) != 0) {
          processors.add(processor);
        }
      }
    }
    return List.copyOf(processors);
  }

  private static MethodHandle affinity(String name) {
    return CLibrary.link(
        name,
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, CLibrary.POINTER));
  }

  private static int call(MethodHandle function, MemorySegment set) {
    try {
      return (int) function.invokeExact(0, SET_BYTES, set);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError("a native call threw", e);
    }
  }
}
