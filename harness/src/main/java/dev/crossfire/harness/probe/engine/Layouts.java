package dev.crossfire.harness.probe.engine;

import dev.crossfire.harness.probe.Argument;
import dev.crossfire.harness.probe.CType;
import dev.crossfire.harness.probe.Call;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/** C types as the linker wants them. Pointers are plain 64-bit values, which are passed alike. */
final class Layouts {

  private Layouts() {}

  static MemoryLayout of(CType type) {
    return switch (type) {
      case CType.Scalar scalar -> scalar(scalar);
      case CType.Pointer pointer -> ValueLayout.JAVA_LONG;
      case CType.Struct struct -> struct(struct);
      case CType.Array array -> MemoryLayout.sequenceLayout(array.length(), of(array.element()));
      case CType.Nothing nothing -> throw new IllegalArgumentException("void has no layout");
      case CType.Function function ->
        throw new IllegalArgumentException("a function has no layout");
    };
  }

  /** The descriptor of a call; those of a variadic function differ. */
  static FunctionDescriptor of(Call call) {
    return of(call.function().type().result(),
        call.arguments().stream().map(Argument.Passed::as).toList());
  }

  static FunctionDescriptor of(CType.Function function) {
    return of(function.result(), function.parameters());
  }

  private static FunctionDescriptor of(CType result, List<CType> parameters) {
    MemoryLayout[] arguments = parameters.stream().map(Layouts::of).toArray(MemoryLayout[]::new);
    return result instanceof CType.Nothing
        ? FunctionDescriptor.ofVoid(arguments)
        : FunctionDescriptor.of(of(result), arguments);
  }

  private static ValueLayout scalar(CType.Scalar scalar) {
    return switch (scalar.kind()) {
      case BOOL -> ValueLayout.JAVA_BOOLEAN;
      case FLOATING -> scalar.size() == 4 ? ValueLayout.JAVA_FLOAT : ValueLayout.JAVA_DOUBLE;
      case SIGNED, UNSIGNED -> switch (scalar.size()) {
        case 1 -> ValueLayout.JAVA_BYTE;
        case 2 -> ValueLayout.JAVA_SHORT;
        case 4 -> ValueLayout.JAVA_INT;
        default -> ValueLayout.JAVA_LONG;
      };
    };
  }

  private static MemoryLayout struct(CType.Struct struct) {
    List<MemoryLayout> members = new ArrayList<>();
    int end = 0;
    for (CType.Field field : struct.fields().orElseThrow()) {
      if (field.offset() > end) {
        members.add(MemoryLayout.paddingLayout(field.offset() - end));
      }
      members.add(of(field.type()));
      end = field.offset() + field.type().size();
    }
    if (struct.size() > end) {
      members.add(MemoryLayout.paddingLayout(struct.size() - end));
    }
    return MemoryLayout.structLayout(members.toArray(MemoryLayout[]::new));
  }
}
