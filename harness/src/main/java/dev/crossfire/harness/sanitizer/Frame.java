package dev.crossfire.harness.sanitizer;

/**
 * One line of a stack.
 *
 * @param function its name; empty if nobody knows it
 * @param file the source file, as the debug information has it; empty if there is none
 * @param line the line there, from 1; 0 if it is not known
 * @param module the file of the library or program; empty for code that was made at run time, as that of Java is
 * @param offset the place in that file, in bytes
 */
record Frame(String function, String file, int line, String module, long offset) {

  /** The last part of the library's path. */
  String library() {
    return lastPart(module);
  }

  /** Function and source line, or as much of it as is known. */
  String inSource() {
    return file.isEmpty()
        ? inLibrary()
        : "%s (%s%s)".formatted(name(), lastPart(file), line > 0 ? ":" + line : "");
  }

  /** Function and library. */
  String inLibrary() {
    return "%s (%s)".formatted(name(), module.isEmpty() ? "Java" : library());
  }

  private String name() {
    return function.isEmpty() ? "a function without a name" : function;
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
