package dev.crossfire.scenarios;

import dev.crossfire.harness.contract.SharedScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Scenarios that exist for one test, compiled as this module compiles its own. */
final class CompiledScenarios {

  private static final Path COUNTERS = Path.of("src/main/java/dev/crossfire/scenarios/counter");

  private final Path sources;
  private final Path classes;

  private CompiledScenarios(Path folder) {
    this.sources = folder.resolve("scenarios");
    this.classes = folder.resolve("scenario-classes");
  }

  static CompiledScenarios in(Path folder) throws IOException {
    var scenarios = new CompiledScenarios(folder);
    Files.createDirectories(scenarios.sources);
    Files.createDirectories(scenarios.classes.resolve("META-INF/services"));
    return scenarios;
  }

  /** A copy of a scenario of the counter family under another name, with one text replaced, which must be there. */
  CompiledScenarios copy(String type, String id, String copyId, String text, String replacement)
      throws IOException {
    String source = Files.readString(COUNTERS.resolve(type + ".java"));
    if (!source.contains(text)) {
      throw new IllegalArgumentException(type + " does not hold: " + text);
    }
    return add(type + "Copy",
        source.replace(text, replacement)
            .replace("\"" + id + "\"", "\"" + copyId + "\"")
            .replace("class " + type + " ", "class " + type + "Copy "));
  }

  /** A class of the counter package. */
  CompiledScenarios add(String type, String source) throws IOException {
    Files.writeString(sources.resolve(type + ".java"), source);
    Files.writeString(
        classes.resolve("META-INF/services").resolve(SharedScenario.class.getName()),
        "dev.crossfire.scenarios.counter." + type + "\n",
        StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return this;
  }

  /** Compiles them and returns the folder to put on the class path. */
  Path compile() throws IOException {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    try (var files = compiler.getStandardFileManager(null, null, null);
        var written = Files.list(sources)) {
      var task = compiler.getTask(null, files, null,
          List.of("-proc:full", "-d", classes.toString(), "-cp",
              System.getProperty("java.class.path")),
          null, files.getJavaFileObjectsFromPaths(written.toList()));
      if (!task.call()) {
        throw new IllegalStateException("the scenarios of a test do not compile");
      }
    }
    return classes;
  }
}
