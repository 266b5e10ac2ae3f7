package dev.crossfire.harness.bind;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Objects;

/** The C types of functions that no binding describes, as the linker's own layouts have them. */
final class CTypes {

  private static final Map<String, MemoryLayout> CANONICAL =
      Linker.nativeLinker().canonicalLayouts();

  private CTypes() {}

  /**
   * What C has for a method's types.
   *
   * @throws IllegalArgumentException if there is none for one of them
   */
  static FunctionDescriptor descriptor(MethodType type) {
    MemoryLayout[] parameters =
        type.parameterList().stream().map(CTypes::layout).toArray(MemoryLayout[]::new);
    return type.returnType() == void.class
        ? FunctionDescriptor.ofVoid(parameters)
        : FunctionDescriptor.of(layout(type.returnType()), parameters);
  }

  /** A {@code long} stands for {@code size_t} and pointers, too: the calling convention passes them alike. */
  private static MemoryLayout layout(Class<?> type) {
    String name = switch (type.getName()) {
      case "int" -> "int";
      case "long" -> "long";
      case "double" -> "double";
      default -> throw new IllegalArgumentException(
          "a function of the C library takes and gives int, long and double; found: "
              + type.getName());
    };
    return Objects.requireNonNull(CANONICAL.get(name), name);
  }
}
