package dev.crossfire.harness.probe.engine;

import dev.crossfire.harness.probe.Program;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;

/** Functions for the library to call: each counts its calls in the frame that it belongs to. */
final class Callbacks {

  private static final VarHandle COUNTER = ValueLayout.JAVA_INT.varHandle();
  private static final MethodHandle COUNT = count();

  private Callbacks() {}

  /** The address of a function that counts in this frame. */
  static long stub(Program.Callback callback, long frame, Arena arena) {
    FunctionDescriptor descriptor = Layouts.of(callback.type());
    MethodType type = descriptor.toMethodType();
    MemorySegment counter =
        MemorySegment.ofAddress(frame + callback.counter()).reinterpret(Integer.BYTES);
    MethodHandle target = MethodHandles.insertArguments(COUNT, 0, counter, callback.result());
    target = type.returnType() == void.class
        ? target.asType(MethodType.methodType(void.class))
        : MethodHandles.explicitCastArguments(target, MethodType.methodType(type.returnType()));
    target = MethodHandles.dropArguments(target, 0, type.parameterList());
    return Linker.nativeLinker().upcallStub(target, descriptor, arena).address();
  }

  @SuppressWarnings("UnusedMethod") // by its handle
  private static long counted(MemorySegment counter, long result) {
    COUNTER.getAndAdd(counter, 0L, 1);
    return result;
  }

  private static MethodHandle count() {
    try {
      return MethodHandles.lookup()
          .findStatic(Callbacks.class, "counted",
              MethodType.methodType(long.class, MemorySegment.class, long.class));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a method of this class is not there", e);
    }
  }
}
