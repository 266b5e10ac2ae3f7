package dev.crossfire.scenarios.bench;

import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.fork.StressJvm;
import dev.crossfire.harness.tool.Dependents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The processes of a bench, which run in its folder and end with it.
 *
 * @param folder where they run and write
 */
record Processes(Path folder) {

  /** Runs a main class of the class path with these options and those of every fork of ours. */
  void java(List<String> options, Linkage linkage, String mainClass, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(javaCommand());
    command.addAll(options);
    command.addAll(StressJvm.COMMON);
    command.addAll(
        List.of(
            "-Djna.tmpdir=" + folder,
            "-D" + Downcalls.LINKAGE_PROPERTY + "=" + linkage.id(),
            "-cp",
            System.getProperty("java.class.path"),
            mainClass));
    command.addAll(arguments);
    run(command);
  }

  /** Runs a command and returns what it printed. */
  String run(List<String> command) throws IOException, InterruptedException {
    Process process = start(command);
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exitCode = process.waitFor();
      if (exitCode != 0) {
        throw new IOException(
            "%s ended with exit code %d: %s".formatted(command.getFirst(), exitCode,
                output.lines().findFirst().orElse("")));
      }
      return output;
    } finally {
      Dependents.end(process);
    }
  }

  /** Starts a command; whoever starts it ends it, and it ends with the thread that starts it and with this JVM. */
  Process start(List<String> command) throws IOException {
    Files.createDirectories(folder);
    return Dependents.start(
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true));
  }

  static String javaCommand() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
