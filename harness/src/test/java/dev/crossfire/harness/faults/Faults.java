package dev.crossfire.harness.faults;

import dev.crossfire.harness.contract.SharedScenario;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** The scenarios of faults.c. */
final class Faults {

  private Faults() {}

  public static final class Segv extends Fault {
    private static final Plain CALL = plain("fault_segv");

    @Override
    int fault(int thread) {
      return CALL.call();
    }
  }

  public static final class Hidden extends Fault {
    private static final Plain CALL = plain("fault_hidden");

    @Override
    int fault(int thread) {
      return CALL.call();
    }
  }

  public static final class Bus extends Fault {
    private static final Plain CALL = plain("fault_bus");

    @Override
    int fault(int thread) {
      return CALL.call();
    }
  }

  public static final class Abort extends Fault {
    private static final Plain CALL = plain("fault_abort");

    @Override
    int fault(int thread) {
      return CALL.call();
    }
  }

  public static final class DoubleFree extends Fault {
    private static final Plain CALL = plain("fault_double_free");

    @Override
    int fault(int thread) {
      return CALL.call();
    }
  }

  public static final class Exit0 extends Fault {
    private static final Plain CALL = plain("fault_exit_0");

    /** Only one thread, since two that call exit at once damage the heap. */
    @Override
    int fault(int thread) {
      return thread == 0 ? CALL.call() : 0;
    }
  }

  public static final class Exit3 extends Fault {
    private static final Plain CALL = plain("fault_exit_3");

    /** Only one thread, since two that call exit at once damage the heap. */
    @Override
    int fault(int thread) {
      return thread == 0 ? CALL.call() : 0;
    }
  }

  /** What C programs end with that have failed: -1. */
  public static final class Exit255 extends Fault {
    private static final Plain CALL = plain("fault_exit_255");

    /** Only one thread, since two that call exit at once damage the heap. */
    @Override
    int fault(int thread) {
      return thread == 0 ? CALL.call() : 0;
    }
  }

  public static final class Overflow extends Fault {
    private static final Plain CALL = plain("fault_overflow");

    @Override
    int fault(int thread) {
      return CALL.call();
    }
  }

  /** By default linkage an exception leaves the upcall; by critical linkage there may be no upcall at all. */
  public static final class UpcallThrows extends Fault {
    private static final OfPointer CALL = callingBack();
    private static final long CALLBACK = upcall("throwing");

    @Override
    int fault(int thread) {
      return CALL.call(CALLBACK);
    }
  }

  public static final class Upcall extends Fault {
    private static final OfPointer CALL = callingBack();
    private static final long CALLBACK = upcall("same");

    @Override
    int fault(int thread) {
      return CALL.call(CALLBACK);
    }
  }

  public static final class WildPointer extends Fault {
    private static final ToPointer CALL = toPointer("fault_wild_pointer");

    @Override
    int fault(int thread) {
      MemorySegment pointer = CALL.call().reinterpret(Integer.BYTES);
      return pointer.get(ValueLayout.JAVA_INT, 0);
    }
  }

  public static final class Spin extends Fault {
    private static final Plain CALL = plain("fault_spin");

    @Override
    int fault(int thread) {
      return CALL.call();
    }
  }

  public static final class Locks extends Fault {
    private static final OfThread CALL = ofThread("fault_locks");

    @Override
    int fault(int thread) {
      return CALL.call(thread);
    }
  }

  public static final class Spawn extends Fault {
    private static final Plain CALL = plain("fault_spawn");

    @Override
    int fault(int thread) {
      return CALL.call();
    }
  }

  public static final class Exec extends Fault {
    private static final Plain CALL = plain("fault_exec");

    @Override
    int fault(int thread) {
      return CALL.call();
    }
  }

  /** As many virtual threads as there are carriers wait in C for one that finds no carrier. */
  public static final class NoCarrier extends Fault {
    private static final Plain WAIT = plain("fault_wait");
    private static final Plain RELEASE = plain("fault_release");

    @Override
    int fault(int thread) {
      List<Thread> virtual = new ArrayList<>();
      for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
        virtual.add(Thread.startVirtualThread(WAIT::call));
      }
      virtual.add(Thread.startVirtualThread(RELEASE::call));
      try {
        for (Thread each : virtual) {
          each.join();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return 0;
    }
  }

  /** Java code that never comes back, after a native call that does. */
  public static final class SpinInJava extends Fault {
    private static final OfThread CALL = ofThread("fault_nothing");

    @Override
    int fault(int thread) {
      int result = CALL.call(thread);
      while (thread >= 0) {
        Thread.onSpinWait();
      }
      return result;
    }
  }

  public static final class JavaExit extends Fault {
    @Override
    int fault(int thread) {
      System.exit(3);
      return 0;
    }
  }

  /** The harness's own access to native memory goes wrong, which a damaged slab stands for. */
  public static final class HarnessFault extends Fault {
    @Override
    int fault(int thread) {
      try {
        Class<?> type = Class.forName("dev.crossfire.harness.bind.Ring");
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object ring = constructor.newInstance();
        Field memory = type.getDeclaredField("memory");
        memory.setAccessible(true);
        memory.set(ring, MemorySegment.ofAddress(16).reinterpret(1 << 20));
        Method lend = type.getDeclaredMethod("lend", Thread.class, int.class, int.class);
        lend.setAccessible(true);
        lend.invoke(ring, Thread.currentThread(), 64, 64);
        return 0;
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }
  }

  /** Two locks in opposite order, in every block. */
  public static final class OppositeOrder extends Always {
    private static final Fault.OfThread CALL = Fault.ofThread("fault_locks");

    @Override
    public int call(int thread) {
      return CALL.call(thread);
    }
  }

  public static final class OneOrder extends Always {
    private static final Fault.OfThread CALL = Fault.ofThread("fault_locks_in_order");

    @Override
    public int call(int thread) {
      return CALL.call(thread);
    }
  }

  public static final class PublishedEarly extends Always {
    private static final Fault.OfThread CALL = Fault.ofThread("fault_publish_early");

    @Override
    public int call(int thread) {
      return CALL.call(thread);
    }
  }

  public static final class PublishedLate extends Always {
    private static final Fault.OfThread CALL = Fault.ofThread("fault_publish_late");

    @Override
    public int call(int thread) {
      return CALL.call(thread);
    }
  }

  /** Nothing is wrong with it. */
  public static final class Healthy extends Always {
    private static final Fault.OfThread CALL = Fault.ofThread("fault_nothing");

    @Override
    public int call(int thread) {
      return CALL.call(thread);
    }
  }

  abstract static class Always implements SharedScenario {
    @Override
    public void reset() {}

    @Override
    public long total() {
      return 0;
    }
  }
}
