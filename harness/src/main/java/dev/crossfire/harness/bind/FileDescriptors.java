package dev.crossfire.harness.bind;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Files that this process was started with, and that Java knows nothing of. */
public final class FileDescriptors {

  private FileDescriptors() {}

  /** Closes one. */
  public static void close(int descriptor) {
    MethodHandle close =
        CLibrary.link(
            "close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    try {
      // It fails for one that is not open, which is as good.
      int ignored = (int) close.invokeExact(descriptor);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError("close threw", e);
    }
  }
}
