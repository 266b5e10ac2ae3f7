package dev.crossfire.harness.bind;

import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Downcalls that save errno as soon as the function returns, before the JVM or another thread's call can change it. */
final class CapturedErrno {

  private static final String ERRNO = "errno";

  static final Linker.Option OPTION = Linker.Option.captureCallState(ERRNO);

  private static final long BYTES = Linker.Option.captureStateLayout().byteSize();

  /** From the beginning of the state that a call saves, in bytes. */
  private static final long OFFSET =
      Linker.Option.captureStateLayout().byteOffset(PathElement.groupElement(ERRNO));

  private static final MethodHandle STATE = state();

  private CapturedErrno() {}

  /** The downcall with the address of errno in place of the segment that its state is saved to. */
  static MethodHandle byAddress(MethodHandle downcall) {
    return MethodHandles.filterArguments(downcall, 0, STATE);
  }

  /** The memory that has errno at this address. */
  static MemorySegment stateAround(long errno) {
    return MemorySegment.ofAddress(errno - OFFSET).reinterpret(BYTES);
  }

  private static MethodHandle state() {
    try {
      return MethodHandles.lookup()
          .findStatic(CapturedErrno.class, "stateAround",
              MethodType.methodType(MemorySegment.class, long.class));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
