package dev.crossfire.harness.bind;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that this process holds open, by the numbers that the kernel has for them. */
public final class FileDescriptors {

  /** {@code F_SETFD} and {@code FD_CLOEXEC} of Linux. */
  private static final int SET_FLAGS = 2;

  private static final int CLOSE_ON_EXEC = 1;

  private static final Path ALL = Path.of("/proc/self/fd");

  private FileDescriptors() {}

  /**
   * Keeps a file from the programs that native code starts, however often it is open here; of what Java opens, they would
   * inherit it.
   *
   * @throws IOException if there is no {@code /proc}
   */
  public static void keepFromPrograms(int descriptor) throws IOException {
    Path file = Files.readSymbolicLink(ALL.resolve(Integer.toString(descriptor)));
    try (DirectoryStream<Path> all = Files.newDirectoryStream(ALL)) {
      for (Path each : all) {
        if (Files.isSymbolicLink(each) && Files.readSymbolicLink(each).equals(file)) {
          closeOnExec(Integer.parseInt(String.valueOf(each.getFileName())));
        }
      }
    }
  }

  private static void closeOnExec(int descriptor) throws IOException {
    MethodHandle fcntl =
        CLibrary.link(
            "fcntl",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT),
            Linker.Option.firstVariadicArg(2));
    int failed;
    try {
      failed = (int) fcntl.invokeExact(descriptor, SET_FLAGS, CLOSE_ON_EXEC);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError("fcntl threw", e);
    }
    if (failed != 0) {
      throw new IOException("fcntl refused to mark descriptor " + descriptor);
    }
  }
}
