package dev.crossfire.harness.watch;

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

  static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return library.isEmpty() ? name : "%s [%s+0x%x]".formatted(name, libraryName(), offset);
  }
}
