package dev.crossfire.harness.faults;

import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.SharedScenario;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A scenario whose calls go wrong from the third block of its fork on, so that there are samples to be kept. */
abstract class Fault implements SharedScenario {

  private static final int GOOD_BLOCKS = 2;

  private static final Map<Class<?>, Integer> BLOCKS = new ConcurrentHashMap<>();

  private final boolean goesWrong;

  /** Made anew for each block. */
  Fault() {
    goesWrong = BLOCKS.merge(getClass(), 1, Integer::sum) > GOOD_BLOCKS;
  }

  abstract int fault(int thread);

  @Override
  public void reset() {}

  @Override
  public int call(int thread) {
    return goesWrong ? fault(thread) : 0;
  }

  @Override
  public long total() {
    return 0;
  }

  /** A function without parameters. */
  public interface Plain {
    int call();
  }

  /** A function that is told which thread calls. */
  public interface OfThread {
    int call(int thread);
  }

  /** A function with one pointer as parameter or result. */
  public interface OfPointer {
    int call(long pointer);
  }

  /** A function that returns a pointer. */
  public interface ToPointer {
    MemorySegment call();
  }

  static Plain plain(String name) {
    return Downcalls.bind(Plain.class, find(name), FunctionDescriptor.of(ValueLayout.JAVA_INT));
  }

  static OfThread ofThread(String name) {
    return Downcalls.bind(OfThread.class, find(name),
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
  }

  static OfPointer callingBack() {
    return Downcalls.bind(OfPointer.class, find("fault_call_back"),
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
  }

  static ToPointer toPointer(String name) {
    return Downcalls.bind(ToPointer.class, find(name),
        FunctionDescriptor.of(ValueLayout.ADDRESS));
  }

  static long upcall(String method) {
    MethodType type = MethodType.methodType(int.class, int.class);
    try {
      MethodHandle handle = MethodHandles.lookup().findStatic(Fault.class, method, type);
      return Linker.nativeLinker()
          .upcallStub(handle,
              FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT), Arena.global())
          .address();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  static int same(int value) {
    return value;
  }

  static int throwing(int value) {
    throw new IllegalStateException("thrown by the callback");
  }

  private static MemorySegment find(String name) {
    return SymbolLookup.loaderLookup().findOrThrow(name);
  }
}
