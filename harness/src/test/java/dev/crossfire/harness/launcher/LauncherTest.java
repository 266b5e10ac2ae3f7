package dev.crossfire.harness.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.launcher.FakeMachine.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which JDK the launcher takes, and that it then gets out of the way. */
class LauncherTest {
  @TempDir
  Path root;

  private FakeMachine machine;

  @BeforeEach
  void newMachine() throws IOException {
    machine = new FakeMachine(root);
  }

  @Test
  void java_home_wins_over_newer_jdks_elsewhere() throws Exception {
    machine.javaHome(machine.jdk("mine", "25.0.1"));
    onPath(machine.jdk("other", "26.0.1"));
    machine.jdk("usr/lib/jvm/jdk-27", "27");

    assertThat(machine.start()).satisfies(run -> started(run, "25.0.1"));
  }

  @Test
  void an_older_java_home_is_passed_over_for_the_java_on_the_path() throws Exception {
    machine.javaHome(machine.jdk("mine", "17.0.15"));
    onPath(machine.jdk("other", "25.0.1"));
    machine.jdk("usr/lib/jvm/jdk-27", "27");

    assertThat(machine.start()).satisfies(run -> started(run, "25.0.1"));
  }

  @Test
  void the_newest_jdk_of_all_install_folders_is_taken() throws Exception {
    machine.jdk("usr/lib/jvm/a", "25.0.9");
    machine.jdk("opt/b", "25.0.10");
    machine.jdk("Library/Java/JavaVirtualMachines/c/Contents/Home", "25");
    machine.jdk("home/.jdks/d", "24.0.2");

    assertThat(machine.start()).satisfies(run -> started(run, "25.0.10"));
  }

  @Test
  void a_jdk_of_sdkman_is_found_in_its_default_folder_and_in_sdkman_dir() throws Exception {
    machine.jdk("home/.sdkman/candidates/java/25.0.1-tem", "25.0.1");
    assertThat(machine.start()).satisfies(run -> started(run, "25.0.1"));

    machine.jdk("elsewhere/candidates/java/25.0.2-tem", "25.0.2");
    machine.environment.put("SDKMAN_DIR", machine.root.resolve("elsewhere").toString());
    assertThat(machine.start()).satisfies(run -> started(run, "25.0.2"));
  }

  @Test
  void a_jdk_without_a_release_file_is_asked_for_its_version() throws Exception {
    Path jdk = machine.jdk("mine", "ignored");
    Files.delete(jdk.resolve("release"));
    Files.writeString(jdk.resolve("bin/java"),
        """
            #!/bin/sh
            [ "$1" = -version ] && echo 'openjdk version "25.0.3" 2026-04-21 LTS' >&2 || echo 'java 25.0.3'
            """);
    machine.javaHome(jdk);

    assertThat(machine.start()).satisfies(run -> started(run, "25.0.3"));
  }

  @Test
  void a_wrapper_on_the_path_is_asked_where_its_jdk_is() throws Exception {
    Path jdk = machine.jdk("managed", "25.0.1");
    machine.program("java", "echo '    java.home = %s' >&2".formatted(jdk));

    assertThat(machine.start()).satisfies(run -> started(run, "25.0.1"));
  }

  @Test
  void without_a_jdk_each_place_is_named_with_what_was_found_there() throws Exception {
    Path old = machine.jdk("mine", "1.8.0_392");
    machine.javaHome(old);
    onPath(machine.jdk("other", "17.0.15"));
    Path older = machine.jdk("usr/lib/jvm/older", "24.0.2");
    Path jre = machine.jdk("opt/jre", "25.0.1");
    Files.delete(jre.resolve("bin/javac"));

    Run run = machine.start("list");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).containsExactly(
        "crossfire: no JDK 25 or newer. Looked at:",
        "  JAVA_HOME (" + old + "): 1.8.0_392, too old",
        "  java on the PATH (" + machine.path.resolve("java") + "): 17.0.15, too old",
        "  " + older + ": 24.0.2, too old",
        "  " + jre + ": 25.0.1, but a JRE (no javac)",
        "  /Library/Java/JavaVirtualMachines: no JDK",
        "  " + machine.home + "/.jdks: no JDK",
        "  " + machine.home + "/.sdkman/candidates/java: no JDK",
        "Get one from https://adoptium.net or your package manager, then set JAVA_HOME to its folder.");
  }

  @Test
  void a_java_home_that_is_no_jdk_and_an_empty_path_are_named_too() throws Exception {
    machine.javaHome(machine.root.resolve("gone"));
    Run run = machine.start();
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("JAVA_HOME (" + machine.root.resolve("gone") + "): no JDK\n")
        .contains("java on the PATH: none\n");

    machine.environment.remove("JAVA_HOME");
    run = machine.start();
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("JAVA_HOME: not set\n");
  }

  @Test
  void arguments_arrive_as_they_were_given() throws Exception {
    machine.javaHome(machine.jdk("mine", "25.0.1"));

    Run run =
        machine.start("run", "counter.*", "", "two words", "$HOME `x` \"q\" 'q' \\", "line\nbreak");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).endsWith("""
        <dev.crossfire.harness.cli.Main>
        <run>
        <counter.*>
        <>
        <two words>
        <$HOME `x` "q" 'q' \\>
        <line
        break>
        """);
  }

  @Test
  void the_exit_code_is_the_programs() throws Exception {
    machine.javaHome(machine.jdk("mine", "25.0.1"));
    machine.environment.put("FAKE_EXIT", "130");

    assertThat(machine.start().exitCode()).isEqualTo(130);
  }

  @Test
  void the_launcher_becomes_the_jvm_so_that_signals_reach_it() throws Exception {
    Path jdk = machine.jdk("mine", "25.0.1");
    Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\necho $$\n");
    machine.javaHome(jdk);

    Run run = machine.start();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(run.process().pid() + "\n");
  }

  @Test
  void it_starts_from_any_folder_through_any_chain_of_links() throws Exception {
    machine.javaHome(machine.jdk("mine", "25.0.1"));
    Path tools = Files.createDirectories(machine.root.resolve("my tools"));
    Files.createSymbolicLink(tools.resolve("relative"), Path.of("../check out/crossfire"));
    Files.createSymbolicLink(tools.resolve("cf"), tools.resolve("relative"));
    Path linkedTools = Files.createSymbolicLink(machine.root.resolve("linked tools"), tools);

    Path deep = machine.checkout.resolve("harness/src");
    startedFrom(tools, "./cf");
    startedFrom(deep, linkedTools.resolve("cf").toString());
    startedFrom(deep, tools.resolve("relative").toString());
    startedFrom(deep, "../../crossfire");
  }

  private void startedFrom(Path folder, String command) throws Exception {
    Run run = machine.start(folder, command);
    started(run, "25.0.1");
    assertThat(run.out()).contains("<-Dcrossfire.home=" + machine.checkout + ">")
        .contains("<" + machine.checkout + "/harness/target/classes>");
  }

  private void onPath(Path jdk) throws IOException {
    Path alternative =
        Files.createSymbolicLink(machine.root.resolve("alternative"), jdk.resolve("bin/java"));
    Files.createSymbolicLink(machine.path.resolve("java"), alternative);
  }

  private static void started(Run run, String version) throws InterruptedException {
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("java " + version + "\n");
  }
}
