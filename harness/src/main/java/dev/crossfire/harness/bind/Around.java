package dev.crossfire.harness.bind;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Puts {@link CallLog} before and behind a downcall; all of it is constant, so that the JIT inlines it. */
final class Around {

  private static final MethodHandle ENTER =
      find("enter", MethodType.methodType(long.class, int.class));
  private static final MethodHandle LEAVE =
      find("leave", MethodType.methodType(void.class, int.class, long.class));

  private Around() {}

  /** {@code before = enter(function); result = downcall(arguments); leave(function, before); return result}. */
  static MethodHandle call(MethodHandle downcall, int function) {
    MethodHandle left =
        left(downcall.type(), MethodHandles.insertArguments(LEAVE, 0, function));
    MethodHandle called =
        MethodHandles.foldArguments(left, MethodHandles.dropArguments(downcall, 0, long.class));
    return MethodHandles.foldArguments(called, MethodHandles.insertArguments(ENTER, 0, function));
  }

  /** Of a call's result, what {@code enter} gave, and the arguments: leaves, and returns the result. */
  private static MethodHandle left(MethodType call, MethodHandle leave) {
    Class<?> result = call.returnType();
    if (result == void.class) {
      return MethodHandles.dropArguments(leave, 1, call.parameterList());
    }
    MethodHandle given =
        MethodHandles.dropArguments(MethodHandles.identity(result), 1, long.class);
    return MethodHandles.dropArguments(
        MethodHandles.foldArguments(given, MethodHandles.dropArguments(leave, 0, result)), 2,
        call.parameterList());
  }

  private static MethodHandle find(String name, MethodType type) {
    try {
      return MethodHandles.lookup().findStatic(CallLog.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
