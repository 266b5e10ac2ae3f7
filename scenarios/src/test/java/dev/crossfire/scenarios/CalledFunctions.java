package dev.crossfire.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.Arbiter;

/** Which C functions the actors of a scenario call, read from its class file: its constants are bound to them. */
final class CalledFunctions {

  /** Of a shared scenario, what is called while no actor is. */
  private static final Set<String> BETWEEN_SAMPLES = Set.of("reset", "total", "<init>", "<clinit>");

  private static final String ADDRESS = "$address";

  private final Map<String, String> functionsByConstant = new HashMap<>();
  private final Set<String> called = new TreeSet<>();

  private CalledFunctions() {}

  static Set<String> of(Class<?> scenario) {
    var functions = new CalledFunctions();
    ClassModel model = parse(scenario);
    Stream.concat(
        Stream.of(model), Stream.of(scenario.getDeclaredClasses()).map(CalledFunctions::parse))
        .forEach(functions::readConstants);
    model.methods().stream().filter(CalledFunctions::isOfActors).forEach(functions::readCalls);
    return functions.called;
  }

  private void readConstants(ClassModel type) {
    String bound = "";
    for (MethodModel method : type.methods()) {
      if (method.methodName().equalsString("<clinit>")) {
        for (var element : method.code().orElseThrow()) {
          if (element instanceof InvokeInstruction call
              && call.name().stringValue().endsWith(ADDRESS)) {
            bound = call.name().stringValue().replace(ADDRESS, "");
          }
          if (element instanceof FieldInstruction field && field.opcode() == Opcode.PUTSTATIC) {
            if (!bound.isEmpty()) {
              functionsByConstant.put(key(field), bound);
            }
            bound = "";
          }
        }
      }
    }
  }

  private void readCalls(MethodModel method) {
    for (var element : method.code().orElseThrow()) {
      if (element instanceof FieldInstruction field && functionsByConstant.containsKey(key(field))
          && field.typeSymbol().displayName().startsWith("Calls$")) {
        called.add(Objects.requireNonNull(functionsByConstant.get(key(field))));
      }
    }
  }

  private static boolean isOfActors(MethodModel method) {
    boolean arbiter =
        method.findAttribute(Attributes.runtimeVisibleAnnotations())
            .stream()
            .flatMap(all -> all.annotations().stream())
            .map(Annotation::classSymbol)
            .anyMatch(type -> type.displayName().equals(Arbiter.class.getSimpleName()));
    return !arbiter && !BETWEEN_SAMPLES.contains(method.methodName().stringValue());
  }

  private static String key(FieldInstruction field) {
    return field.owner().asInternalName() + "." + field.name().stringValue();
  }

  private static ClassModel parse(Class<?> type) {
    String file = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file), file)) {
      return ClassFile.of().parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
