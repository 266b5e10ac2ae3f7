package dev.crossfire.harness.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.launcher.FakeMachine.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the launcher calls Maven, when it does not, and what it says when that fails. */
@Timeout(120)
class LauncherBuildTest {
  private static final String BUILDING =
      "crossfire: building (first run, or sources changed) ...\n";

  @TempDir
  Path root;

  private FakeMachine machine;

  @BeforeEach
  void newMachine() throws IOException {
    machine = new FakeMachine(root);
    machine.javaHome(machine.jdk("mine", "25.0.1"));
  }

  @Test
  void the_first_start_builds_in_the_checkout_with_the_jdk_found() throws Exception {
    machine.javaHome(machine.jdk("old", "17.0.15"));
    Path found = machine.jdk("opt/new", "25.0.1");

    Run run = machine.start();

    assertThat(run.exitCode()).isZero();
    assertThat(machine.mavenCalls())
        .containsExactly(machine.checkout + " " + found + " -B -ntp compile");
  }

  @Test
  void a_build_says_one_line_on_standard_error_and_nothing_on_standard_output() throws Exception {
    Run first = machine.start();
    assertThat(first.exitCode()).isZero();
    assertThat(first.err()).isEqualTo(BUILDING);

    Run second = machine.start();
    assertThat(second.exitCode()).isZero();
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).isEqualTo(first.out());
  }

  @Test
  void nothing_is_built_again_when_nothing_changed() throws Exception {
    startTimes(3);
    assertThat(machine.mavenCalls()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"native-fixtures/c/counter/counter_fixes.c", "harness/src/main/java/Main.java",
          "native-fixtures/variants.cmake", "scenarios/pom.xml", "pom.xml"})
  void a_source_that_was_touched_is_built(String source) throws Exception {
    startTimes(1);
    touch(machine.checkout.resolve(source));
    startTimes(2);
    assertThat(machine.mavenCalls()).hasSize(2);
  }

  @Test
  void a_source_that_was_deleted_is_built() throws Exception {
    startTimes(1);
    Files.delete(machine.checkout.resolve("native-fixtures/c/counter/counter_fixes.c"));
    startTimes(2);
    assertThat(machine.mavenCalls()).hasSize(2);
  }

  @Test
  void a_test_that_was_touched_is_not_built() throws Exception {
    startTimes(1);
    touch(machine.checkout.resolve("harness/src/test/java/MainTest.java"));
    startTimes(1);
    assertThat(machine.mavenCalls()).hasSize(1);
  }

  @Test
  void a_module_that_was_cleaned_is_built() throws Exception {
    startTimes(1);
    FakeMachine.delete(machine.checkout.resolve("harness/target"));
    startTimes(2);
    assertThat(machine.mavenCalls()).hasSize(2);
  }

  @Test
  void a_compiler_that_was_installed_since_is_used() throws Exception {
    startTimes(1);
    machine.program("clang", "exit 0");
    startTimes(2);
    assertThat(machine.mavenCalls()).hasSize(2);
  }

  @Test
  void a_checkout_that_was_moved_is_built_where_it_is_now() throws Exception {
    startTimes(1);
    Path moved = Files.move(machine.checkout, machine.root.resolve("moved"));

    Run run = machine.start(machine.root, moved.resolve("crossfire").toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("<" + moved + "/harness/target/classes>");
  }

  @Test
  void a_source_that_changes_during_a_build_is_built_by_the_next() throws Exception {
    machine.program("mvn",
        machine.mvn() + "[ -e once ] || { sleep 0.1; : >once; echo changed >pom.xml; }\n");
    startTimes(1);
    assertThat(machine.mavenCalls()).hasSize(1);

    startTimes(2);
    assertThat(machine.mavenCalls()).hasSize(2);
  }

  @Test
  void a_build_that_fails_shows_the_end_of_its_log_and_is_tried_again() throws Exception {
    machine.program("mvn",
        "echo call >>'%s/mvn.calls'; echo early; echo 'counter.c:3: error'; exit 1"
            .formatted(machine.root));

    for (int attempt = 1; attempt <= 2; attempt++) {
      Run run = machine.start();
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).isEqualTo(
          BUILDING + "early\ncounter.c:3: error\ncrossfire: the build failed; this is the end of "
              + machine.checkout + "/target/build.log\n");
      assertThat(machine.mavenCalls()).hasSize(attempt);
    }
  }

  @Test
  void a_build_that_leaves_no_class_path_is_a_failure() throws Exception {
    machine.program("mvn", "exit 0");
    Run run = machine.start();
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).startsWith(BUILDING + "crossfire: the build wrote no "
        + machine.checkout + "/scenarios/target/classpath.txt; see ");
  }

  @Test
  void every_missing_tool_is_named_in_one_line_of_its_own() throws Exception {
    machine.remove("mvn");
    machine.remove("cmake");
    machine.remove("gcc");

    Run run = machine.start();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).satisfiesExactly(
        line -> assertThat(line)
            .startsWith("crossfire: no mvn on the PATH. Install Maven 3.8 or newer: "),
        line -> assertThat(line).startsWith("crossfire: no cmake on the PATH. Install it: "),
        line -> assertThat(line)
            .startsWith("crossfire: no C compiler (gcc or clang) on the PATH. Install one: "));
  }

  @Test
  void what_is_built_starts_without_the_tools_of_the_build() throws Exception {
    startTimes(1);
    machine.remove("mvn");
    machine.remove("cmake");
    startTimes(1);
  }

  @Test
  void crossfire_build_never_starts_what_is_there() throws Exception {
    machine.environment.put("CROSSFIRE_BUILD", "never");
    Run nothing = machine.start();
    assertThat(nothing.exitCode()).isEqualTo(2);
    assertThat(nothing.err()).isEqualTo("crossfire: nothing is built in " + machine.checkout
        + ", and CROSSFIRE_BUILD=never: unset it, or run mvn compile\n");

    machine.environment.remove("CROSSFIRE_BUILD");
    startTimes(1);
    machine.environment.put("CROSSFIRE_BUILD", "never");
    touch(machine.checkout.resolve("pom.xml"));
    startTimes(1);
    assertThat(machine.mavenCalls()).hasSize(1);
  }

  @Test
  void another_value_of_crossfire_build_is_refused() throws Exception {
    machine.environment.put("CROSSFIRE_BUILD", "no");
    Run run = machine.start();
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("crossfire: CROSSFIRE_BUILD=no: expected never, or nothing\n");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void two_launchers_at_once_build_once(boolean withFlock) throws Exception {
    flock(withFlock);
    machine.program("mvn", "until [ -e go ]; do sleep 0.05; done\n" + machine.mvn());

    Run first = machine.start();
    awaitMessage(first, BUILDING);
    Run second = machine.start();
    awaitMessage(second, "crossfire: waiting for another build of this checkout ...\n");
    machine.write("go", "");

    assertThat(first.exitCode()).isZero();
    assertThat(second.exitCode()).isZero();
    assertThat(machine.mavenCalls()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_launcher_that_was_killed_in_its_build_blocks_no_other(boolean withFlock) throws Exception {
    flock(withFlock);
    String mvn = machine.mvn();
    Run killed = startEndlessBuild();
    List<ProcessHandle> processes =
        Stream.concat(Stream.of(killed.process().toHandle()), killed.process().descendants())
            .toList();
    processes.forEach(ProcessHandle::destroyForcibly);
    assertThat(killed.exitCode()).isEqualTo(137);

    machine.program("mvn", mvn);
    startTimes(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void terminating_the_launcher_ends_its_build(boolean withFlock) throws Exception {
    flock(withFlock);
    Run run = startEndlessBuild();
    ProcessHandle maven = run.process().descendants().findFirst().orElseThrow();

    run.process().destroy();

    assertThat(run.exitCode()).isEqualTo(143);
    assertThat(maven.onExit()).succeedsWithin(Duration.ofMinutes(1));
    assertThat(machine.checkout.resolve("target/build.pid")).doesNotExist();
  }

  private void flock(boolean present) throws IOException {
    if (!present) {
      Files.deleteIfExists(machine.path.resolve("flock"));
    }
  }

  private void startTimes(int times) throws Exception {
    for (int i = 0; i < times; i++) {
      Run run = machine.start();
      assertThat(run.exitCode()).as(run.err()).isZero();
    }
  }

  private static void touch(Path file) throws IOException {
    Files.writeString(file, "changed", StandardOpenOption.APPEND);
  }

  /** Waits until the launcher has said this, or has ended without. */
  private static void awaitMessage(Run run, String text) throws InterruptedException {
    while (run.process().isAlive() && !run.err().contains(text)) {
      Thread.sleep(Duration.ofMillis(10));
    }
    assertThat(run.err()).contains(text);
  }

  /** Starts with a Maven that never ends, and comes back once it runs. */
  private Run startEndlessBuild() throws Exception {
    machine.program("mvn", ": >maven-runs; exec sleep 300");
    Run run = machine.start();
    while (run.process().isAlive() && Files.notExists(machine.checkout.resolve("maven-runs"))) {
      Thread.sleep(Duration.ofMillis(10));
    }
    assertThat(run.process().isAlive()).as(run.err()).isTrue();
    return run;
  }
}
