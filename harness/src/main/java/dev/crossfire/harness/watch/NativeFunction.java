package dev.crossfire.harness.watch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A native function that Java code calls.
 *
 * @param name its symbol, or its address if it has none
 * @param library path of its library; empty if that is not known
 * @param offset of the function in the library, in bytes
 */
record NativeFunction(String name, String library, long offset) {

  /** The library's file name. */
  String libraryName() {
    return fileName(library);
  }

  /** The path of a library as a process told it; empty if no file of this system can be named so. */
  static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return library.isEmpty() ? name : "%s [%s+0x%x]".formatted(name, libraryName(), offset);
  }
}
