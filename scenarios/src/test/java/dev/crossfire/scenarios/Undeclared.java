package dev.crossfire.scenarios;

import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.ScenarioSpec;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Classes of scenarios without the blind spots that they declare, so that the sanitizer is asked all the same. */
final class Undeclared {

  private static final List<String> BLIND_SPOTS =
      List.of(descriptor(BlindSpot.class), descriptor(BlindSpot.All.class));

  private Undeclared() {}

  /** Writes the classes of the scenarios below a folder, which belongs before the others on the class path. */
  static Path in(Path folder, List<ScenarioSpec> scenarios) throws IOException {
    for (ScenarioSpec scenario : scenarios) {
      for (var workload : scenario.workloads()) {
        String file = workload.driver().replaceAll("_jcstress$", "").replace('.', '/') + ".class";
        Path copy = folder.resolve(file);
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.write(copy, without(read(file)));
      }
    }
    return folder;
  }

  private static byte[] without(byte[] type) {
    var classes = ClassFile.of();
    return classes.transformClass(
        classes.parse(type), (builder, element) -> builder.with(stripped(element)));
  }

  private static ClassElement stripped(ClassElement element) {
    return element instanceof RuntimeVisibleAnnotationsAttribute annotations
        ? RuntimeVisibleAnnotationsAttribute.of(
            annotations.annotations()
                .stream()
                .filter(each -> !BLIND_SPOTS.contains(each.classSymbol().descriptorString()))
                .toList())
        : element;
  }

  private static byte[] read(String file) throws IOException {
    try (InputStream in = Undeclared.class.getResourceAsStream("/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    }
  }

  private static String descriptor(Class<?> type) {
    return type.descriptorString();
  }
}
