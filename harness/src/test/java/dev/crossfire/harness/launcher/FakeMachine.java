package dev.crossfire.harness.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A machine as the launcher sees it: a checkout, a home, install folders and a PATH that hold what a test puts there.
 * The script is the real one; JDKs, Maven and compilers are small scripts that tell how they were called.
 */
final class FakeMachine {
  /** What the launcher may use besides its shell; which of them is there decides how it locks. */
  private static final List<String> TOOLS =
      List.of("find", "flock", "ln", "mkdir", "mv", "readlink", "rm", "sed", "sleep",
          "tail");

  /** Seen from the module's folder, where tests run. */
  private static final Path LAUNCHER = Path.of("..", "crossfire");

  final Path root;
  final Path checkout;
  final Path home;
  final Path path;
  final Map<String, String> environment = new HashMap<>();

  FakeMachine(Path root) throws IOException {
    this.root = root.toRealPath();
    checkout = this.root.resolve("check out");
    home = Files.createDirectories(this.root.resolve("home"));
    path = Files.createDirectories(this.root.resolve("path"));
    environment.put("HOME", home.toString());
    environment.put("PATH", path.toString());
    for (String tool : TOOLS) {
      lend(tool);
    }
    program("cmake", "exit 0");
    program("gcc", "exit 0");
    program("mvn", mvn());

    write("pom.xml", "");
    write("harness/src/main/java/Main.java", "");
    write("harness/src/test/java/MainTest.java", "");
    write("native-fixtures/c/counter/counter_fixes.c", "");
    write("native-fixtures/variants.cmake", "");
    write("scenarios/pom.xml", "");
    Files.writeString(checkout.resolve("crossfire"),
        inThisMachinesFolders(Files.readString(LAUNCHER)));
    makeExecutable(checkout.resolve("crossfire"));
  }

  /** The same script with its system-wide install folders below {@link #root}. */
  private String inThisMachinesFolders(String script) {
    for (String folder : List.of("/usr/lib/jvm", "/opt", "/Library/Java/JavaVirtualMachines")) {
      String glob = " " + folder + "/*";
      assertThat(script).contains(glob);
      script = script.replace(glob, " '" + root + folder + "'/*");
    }
    return script;
  }

  private void lend(String tool) throws IOException {
    for (String folder : System.getenv("PATH").split(":", -1)) {
      Path program = Path.of(folder, tool);
      if (Files.isExecutable(program)) {
        program(tool, "exec '%s' \"$@\"".formatted(program));
        return;
      }
    }
  }

  /** Installs a JDK whose {@code java} prints its version, then each argument on a line, and exits with FAKE_EXIT. */
  Path jdk(String folder, String version) throws IOException {
    Path jdk = root.resolve(folder);
    script(jdk.resolve("bin/java"), """
        echo 'java %s'
        for argument; do echo "<$argument>"; done
        exit ${FAKE_EXIT:-0}
        """.formatted(version));
    script(jdk.resolve("bin/javac"), "exit 0");
    Files.writeString(jdk.resolve("release"),
        "IMPLEMENTOR=\"Fake\"\nJAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  void javaHome(Path jdk) {
    environment.put("JAVA_HOME", jdk.toString());
  }

  void program(String name, String body) throws IOException {
    script(path.resolve(name), body);
  }

  /** What Maven's stand-in does: it notes the call, talks, and leaves a class path. */
  String mvn() {
    return """
        echo "$PWD $JAVA_HOME $*" >>'%s/mvn.calls'
        echo 'noise of the build'
        mkdir -p harness/target/classes native-fixtures/target/native scenarios/target
        echo "$PWD/harness/target/classes" >scenarios/target/classpath.txt
        """.formatted(root);
  }

  void remove(String program) throws IOException {
    Files.delete(path.resolve(program));
  }

  Path write(String file, String text) throws IOException {
    Path target = checkout.resolve(file);
    Files.createDirectories(target.getParent());
    return Files.writeString(target, text);
  }

  List<String> mavenCalls() throws IOException {
    Path calls = root.resolve("mvn.calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  Run start(String... arguments) throws IOException {
    return start(checkout, checkout.resolve("crossfire").toString(), arguments);
  }

  Run start(Path folder, String command, String... arguments) throws IOException {
    Path out = Files.createTempFile(root, "run", ".out");
    Path err = Files.createTempFile(root, "run", ".err");
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile())
        .redirectOutput(out.toFile())
        .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new Run(builder.start(), out, err);
  }

  record Run(Process process, Path outFile, Path errFile) {
    String out() {
      return read(outFile);
    }

    String err() {
      return read(errFile);
    }

    int exitCode() throws InterruptedException {
      assertThat(process.waitFor(60, TimeUnit.SECONDS))
          .as("ended within a minute; so far: %s", err())
          .isTrue();
      return process.exitValue();
    }

    private static String read(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void script(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body);
    makeExecutable(file);
  }

  private static void makeExecutable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
