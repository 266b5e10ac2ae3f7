package dev.crossfire.harness.bind;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Pins the carriers of virtual threads, each to a processor of its own, for good.
 *
 * <p>The kernel may keep two carriers on one processor although another is idle; then virtual threads never run at the
 * same time. Safe for use by several threads; never blocks, so that a virtual thread keeps its carrier meanwhile.
 */
public final class Carriers {

  private static final MethodHandle GETTID =
      CLibrary.link("gettid", FunctionDescriptor.of(ValueLayout.JAVA_INT));

  private final List<Integer> processors = Processors.allowed();

  /** The kernel's numbers of the carriers; the index is that of the processor; 0 for none yet. */
  private final AtomicIntegerArray carriers = new AtomicIntegerArray(processors.size());

  /** Pins the carrier of the calling virtual thread, unless that was done or every processor has one. */
  public void pinOwn() {
    int own = own();
    for (int i = 0; i < carriers.length(); i++) {
      if (carriers.get(i) == own) {
        return;
      }
      if (carriers.compareAndSet(i, 0, own)) {
        Processors.pinTo(processors.get(i));
        return;
      }
    }
  }

  /** The kernel's number of the thread that carries the calling thread; a platform thread carries itself. */
  public static int own() {
    try {
      return (int) GETTID.invokeExact();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError("gettid threw", e);
    }
  }
}
