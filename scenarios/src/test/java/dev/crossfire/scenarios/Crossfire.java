package dev.crossfire.scenarios;

import dev.crossfire.harness.contract.SharedScenario;
import dev.crossfire.harness.record.BadResultsException;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.ResultsFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command line as a process of its own, with the class path of this test. */
final class Crossfire {

  /** What a command left behind. */
  record Ended(int exitCode, String out, String err, Path folder) {

    Results results() throws BadResultsException {
      return ResultsFile.read(folder.resolve(ResultsFile.NAME));
    }
  }

  /** What ./crossfire starts its JVM with. */
  private static final List<String> LAUNCHERS_OPTIONS =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");

  private final Path folder;
  private final List<String> prefix = new ArrayList<>();
  private final List<String> jvmOptions = new ArrayList<>();
  private boolean byLauncher;
  private String classPath = System.getProperty("java.class.path");
  private Optional<Path> programs = Optional.empty();

  /** Writes everything below this folder, and runs in it. */
  Crossfire(Path folder) {
    this.folder = folder;
  }

  /** Starts the JVM through another command, such as {@code taskset -c 0}. */
  Crossfire through(String... command) {
    prefix.addAll(List.of(command));
    return this;
  }

  /** Takes the fixtures from elsewhere. */
  Crossfire withFixtures(Path fixtures) {
    return withJvmOptions("-Dcrossfire.fixtures=" + fixtures);
  }

  Crossfire withJvmOptions(String... options) {
    jvmOptions.addAll(List.of(options));
    return this;
  }

  /** Adds scenarios to those of the class path. */
  Crossfire withScenarios(Path classes) {
    classPath = classes + File.pathSeparator + classPath;
    return this;
  }

  /** Adds a scenario that is not listed in this module's {@code META-INF}. */
  Crossfire withScenario(Class<? extends SharedScenario> scenario) throws IOException {
    Path services = folder.resolve("scenarios/META-INF/services");
    Files.createDirectories(services);
    Files.writeString(services.resolve(SharedScenario.class.getName()), scenario.getName() + "\n");
    return withScenarios(folder.resolve("scenarios"));
  }

  Crossfire withClassPath(String path) {
    classPath = path;
    return this;
  }

  /** Has this folder as the only one on the PATH. */
  Crossfire withPrograms(Path only) {
    programs = Optional.of(only);
    return this;
  }

  /** Starts {@code ./crossfire} of the checkout, which builds nothing. */
  Crossfire byLauncher() {
    byLauncher = true;
    return this;
  }

  /** The folder that everything is below. */
  Path folder() {
    return folder;
  }

  Ended execute(String... arguments) throws IOException, InterruptedException {
    Path out = folder.resolve("stdout.txt");
    Path err = folder.resolve("stderr.txt");
    int exitCode = builder(arguments)
        .redirectOutput(out.toFile())
        .redirectError(err.toFile())
        .start()
        .waitFor();
    return new Ended(exitCode, Files.readString(out), Files.readString(err), folder.resolve("out"));
  }

  /** Starts the command; its standard error can be read while it runs. */
  Process start(String... arguments) throws IOException {
    return builder(arguments).redirectOutput(folder.resolve("started.txt").toFile()).start();
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>(prefix);
    if (byLauncher) {
      command.add(Path.of("..", "crossfire").toAbsolutePath().normalize().toString());
    } else {
      command.addAll(jvm());
    }
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("CROSSFIRE_BUILD", "never");
    programs.ifPresent(path -> builder.environment().put("PATH", path.toString()));
    return builder;
  }

  private List<String> jvm() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(LAUNCHERS_OPTIONS);
    command.add("-Dcrossfire.home=" + folder);
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", classPath, "dev.crossfire.harness.cli.Main"));
    return command;
  }

  /** {@code run}, with its output in {@code out} below the folder. */
  Ended run(String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("run", "--out", folder.resolve("out").toString()));
    all.addAll(List.of(arguments));
    return execute(all.toArray(String[]::new));
  }
}
