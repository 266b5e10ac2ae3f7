package dev.crossfire.harness.bind;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** The calling thread as the kernel knows it. */
final class Task {

  private static final MethodHandle GETTID =
      CLibrary.link("gettid", FunctionDescriptor.of(ValueLayout.JAVA_INT));

  private Task() {}

  /** Its id, by which {@code /proc} and crash reports name it. */
  static long id() {
    try {
      return (int) GETTID.invokeExact();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError("gettid threw", e);
    }
  }
}
