package dev.crossfire.harness.probe.run;

import dev.crossfire.harness.probe.Header;
import dev.crossfire.harness.run.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDescs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes prototypes from a class that jextract made. The class is read and never loaded, since that would load its library
 * into this process.
 *
 * <p>For each function {@code f} of a header class {@code h}, jextract makes a class {@code h$f}, whose initialiser puts
 * together the function's descriptor from constants. Those tell the C types apart as far as calls are concerned: of a pointer
 * nobody knows what it points to, and a number has its size. A function that takes or returns a struct by value is left out,
 * and so is a variadic one.
 */
public final class Bindings {

  private static final int MOST_BYTES = 4 << 20;

  private static final String LAYOUTS = "Ljava/lang/foreign/ValueLayout$";

  /** C types by the type of the constant that stands for them. */
  private static final Map<String, String> TYPES = Map.of(
      LAYOUTS + "OfBoolean;", "bool",
      LAYOUTS + "OfByte;", "char",
      LAYOUTS + "OfShort;", "short",
      LAYOUTS + "OfInt;", "int",
      LAYOUTS + "OfLong;", "long",
      LAYOUTS + "OfFloat;", "float",
      LAYOUTS + "OfDouble;", "double",
      "Ljava/lang/foreign/AddressLayout;", "void *");

  private static final String DESCRIPTOR = "java/lang/foreign/FunctionDescriptor";

  private final ClassBytes classes;

  /** Finds the bytes of a class. */
  @FunctionalInterface
  private interface ClassBytes {
    Optional<byte[]> of(String internalName) throws IOException;
  }

  private Bindings(ClassBytes classes) {
    this.classes = classes;
  }

  /**
   * What a binding declares.
   *
   * @param binding the name of a class on the class path, or the path of its {@code .class} file
   * @throws UsageException if there is no such class, or jextract did not make it
   */
  public static Header read(String binding) {
    return read(binding,
        () -> binding.endsWith(".class") ? ofFile(Path.of(binding)) : ofClassPath(binding));
  }

  /** What a binding declares whose classes are all these bytes. */
  static Header read(String binding, byte[] bytes) {
    return read(binding,
        () -> new Bindings(each -> Optional.of(bytes)).prototypes(binding, "there is no class"));
  }

  /** Takes prototypes from classes. */
  @FunctionalInterface
  private interface Prototypes {
    Map<String, String> read() throws IOException;
  }

  private static Header read(String binding, Prototypes source) {
    try {
      Map<String, String> prototypes = source.read();
      if (prototypes.isEmpty()) {
        throw new UsageException(binding + " has no function that jextract bound");
      }
      return new Header(List.of(), prototypes);
    } catch (IllegalArgumentException e) {
      throw new UsageException(binding + " is no class file: " + e.getMessage(), e);
    } catch (UsageException e) {
      throw e;
    } catch (RuntimeException e) {
      // of a damaged class the JDK's reader throws more than it says, ClassCastException for one
      throw new UsageException(binding + " is no class file: it is damaged", e);
    } catch (IOException e) {
      throw new UsageException("%s cannot be read: %s".formatted(binding, e.getMessage()), e);
    }
  }

  private static Map<String, String> ofClassPath(String name) throws IOException {
    ClassLoader loader = Bindings.class.getClassLoader();
    String internal = name.replace('.', '/');
    return new Bindings(each -> {
      try (InputStream in = loader.getResourceAsStream(each + ".class")) {
        return in == null ? Optional.empty() : Optional.of(in.readNBytes(MOST_BYTES));
      }
    }).prototypes(internal,
        "there is no class %s on the class path; give its .class file".formatted(name));
  }

  private static Map<String, String> ofFile(Path file) throws IOException {
    String fileName = String.valueOf(file.getFileName());
    String simple = fileName.substring(0, fileName.length() - ".class".length());
    return new Bindings(each -> {
      Path other = file.resolveSibling(each.substring(each.lastIndexOf('/') + 1) + ".class");
      return Files.isRegularFile(other) && Files.size(other) <= MOST_BYTES
          ? Optional.of(Files.readAllBytes(other))
          : Optional.empty();
    }).prototypes(simple, "there is no class file " + file);
  }

  private Map<String, String> prototypes(String name, String missing) throws IOException {
    Map<String, String> prototypes = new LinkedHashMap<>();
    Optional<String> next = Optional.of(name);
    Set<String> read = new HashSet<>();
    while (next.isPresent() && read.add(next.get())) {
      Optional<byte[]> bytes = classes.of(next.get());
      if (bytes.isEmpty()) {
        if (next.get().equals(name)) {
          throw new UsageException(missing);
        }
        break;
      }
      ClassModel model = ClassFile.of().parse(bytes.get());
      // jextract cuts the binding of a large header into classes, each the superclass of the next.
      for (MethodModel method : model.methods()) {
        String function = method.methodName().stringValue();
        if (function.endsWith("$descriptor")) {
          String c = function.substring(0, function.length() - "$descriptor".length());
          prototype(model.thisClass().asInternalName() + "$" + c, c)
              .ifPresent(prototype -> prototypes.putIfAbsent(c, prototype));
        }
      }
      next = model.superclass().map(ClassEntry::asInternalName);
    }
    return prototypes;
  }

  /** The prototype of a function, from the class that holds its descriptor. */
  private Optional<String> prototype(String holder, String function) throws IOException {
    Optional<byte[]> bytes = classes.of(holder);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    return ClassFile.of()
        .parse(bytes.get())
        .methods()
        .stream()
        .filter(method -> method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME))
        .findFirst()
        .flatMap(MethodModel::code)
        .flatMap(code -> prototype(code, function));
  }

  private static Optional<String> prototype(CodeModel initialiser, String function) {
    List<String> types = new ArrayList<>();
    for (CodeElement element : initialiser) {
      if (element instanceof FieldInstruction field) {
        String type = TYPES.get(field.type().stringValue());
        if (type != null) {
          types.add(type);
        }
      } else if (element instanceof InvokeInstruction call) {
        if (!call.owner().asInternalName().equals(DESCRIPTOR)) {
          return Optional.empty(); // a struct's layout()
        }
        boolean returns = call.name().equalsString("of");
        if (returns && types.isEmpty()) {
          return Optional.empty(); // not as jextract writes it
        }
        String result = returns ? types.removeFirst() : "void";
        return Optional.of("%s %s(%s)".formatted(result, function,
            types.isEmpty() ? "void" : String.join(", ", types)));
      }
    }
    return Optional.empty();
  }
}
