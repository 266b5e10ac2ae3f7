package dev.crossfire.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.run.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CommandLineTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "run --nope | Unknown option: '--nope'; 'crossfire run --help' shows the usage",
      "run --budget | Missing required parameter for option '--budget' (DURATION); 'crossfire run --help' shows the usage",
      "run --budget soon | Invalid value for option '--budget': a budget is a number and a unit, such as 60s, 2m, 1500ms or 1h; found: soon; 'crossfire run --help' shows the usage",
      "run --budget 0s | Invalid value for option '--budget': a budget is from 1s to 24h; found: 0s; 'crossfire run --help' shows the usage",
      "run --linkage fast | Invalid value for option '--linkage': linkage is default, critical or both; found: fast; 'crossfire run --help' shows the usage",
      "run --sanitize memory | Invalid value for option '--sanitize': a sanitizer is thread or address; found: memory; 'crossfire run --help' shows the usage",
      "run --seed x | Invalid value for option '--seed': 'x' is not a long; 'crossfire run --help' shows the usage",
      "run --format xml | Invalid value for option '--format': expected one of [TEXT, JSON] (case-insensitive) but was 'xml'; 'crossfire run --help' shows the usage",
      "run no.such | no scenario matches 'no.such'; './crossfire list' shows all 0",
      "list no.such | no scenario matches 'no.such'; './crossfire list' shows all 0",
      "doctor now | Unmatched argument at index 1: 'now'; 'crossfire doctor --help' shows the usage",
      "report | Missing required parameter: 'RESULTS'; 'crossfire report --help' shows the usage",
      "stress | there is no command 'stress'; 'crossfire --help' shows the usage",
      "--nope | Unknown option: '--nope'; 'crossfire --help' shows the usage"})
  void badUsageIsOneLineAndExitCodeTwo(String arguments, String line) {
    assertThat(execute(arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("crossfire: " + line + System.lineSeparator());
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void withoutACommandTheUsageIsPointedTo() {
    assertThat(execute()).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("crossfire: Missing required subcommand;"
        + " 'crossfire --help' shows the usage" + System.lineSeparator());
  }

  @ParameterizedTest
  @CsvSource({
      "run, --budget --linkage --variant --sanitize --seed --out --format --no-report --strict",
      "list, --format", "report, --out", "doctor, --format"})
  void helpNamesEveryOption(String command, String options) {
    assertThat(execute(command, "--help")).isZero();
    assertThat(out.toString()).contains("Usage: crossfire " + command)
        .contains(options.split(" "))
        .contains("--help", "--version");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void helpNamesEveryCommandAndExitCode() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString()).contains("run ", "list ", "report ", "doctor ", "130",
        "interrupted");
  }

  @Test
  void theVersionIsTheOneThatMavenBuilt() {
    assertThat(execute("--version")).isZero();
    assertThat(out.toString()).containsPattern("^crossfire \\d+\\.\\d+\\.\\d+").contains("JDK ");
  }

  @Test
  void listingAClassPathWithoutScenariosSaysSo() {
    assertThat(execute("list")).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).isEqualTo("crossfire: there is no scenario on the class path"
        + System.lineSeparator());
  }

  @Test
  void asJsonItIsAnEmptyList() {
    assertThat(execute("list", "--format", "json")).isZero();
    assertThat(out.toString()).isEqualToIgnoringWhitespace("[]");
  }

  @Test
  void aRunThatJudgedNothingEndsWithThree() {
    assertThat(execute("run", "--out", folder.toString(), "--seed", "7")).isEqualTo(3);
    assertThat(out.toString()).contains("0 pass, 0 fail", "seed 7",
        "Results: " + folder.resolve("results.json"));
    assertThat(folder.resolve("results.json")).isNotEmptyFile();
  }

  @Test
  void asJsonStandardOutputIsTheResultsFileAndNothingElse() throws IOException {
    assertThat(execute("run", "--out", folder.toString(), "--format", "json")).isEqualTo(3);
    assertThat(out).hasToString(Files.readString(folder.resolve("results.json")));
  }

  @Test
  void anOutputFolderThatCannotBeWrittenIsBadUsage() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(execute("run", "--out", file.toString())).isEqualTo(2);
    assertThat(err).hasToString("crossfire: the output folder cannot be written: " + file
        + " is a file; choose another one with --out" + System.lineSeparator());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-file", "."})
  void resultsThatAreNotThereAreBadInput(String file) {
    assertThat(execute("report", folder.resolve(file).toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("crossfire: " + folder).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anInternalErrorIsOneLineAndExitCodeThree() {
    assertThat(failing(new IllegalStateException("one\ntwo"))).isEqualTo(3);
    assertThat(err).hasToString("crossfire: internal error: java.lang.IllegalStateException: one;"
        + " CROSSFIRE_DEBUG=1 shows where" + System.lineSeparator());
  }

  @Test
  void whatIsComplainedOfCannotSteerTheTerminal() {
    assertThat(failing(new UsageException("no 'a\u001b[31mb\u0085c\u202ed'"))).isEqualTo(2);
    assertThat(err).hasToString("crossfire: no 'a\\u001B[31mb\\u0085c\\u202Ed'"
        + System.lineSeparator());
  }

  @Test
  void anErrorOfTheJvmDoesNotEndInOneWhichWouldReadAsAFail() {
    assertThat(failing(new NoClassDefFoundError("some/Class"))).isEqualTo(3);
    assertThat(err).hasToString("crossfire: internal error: java.lang.NoClassDefFoundError:"
        + " some/Class; CROSSFIRE_DEBUG=1 shows where" + System.lineSeparator());
  }

  @Command(name = "fail")
  private record Failing(Throwable thrown) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      switch (thrown) {
        case Error error -> throw error;
        case Exception exception -> throw exception;
        default -> throw new AssertionError(thrown);
      }
    }
  }

  private int failing(Throwable thrown) {
    CommandLine command = Main.commandLine(System.out).addSubcommand("fail", new Failing(thrown));
    return Main.execute(captured(command), "fail");
  }

  private int execute(String... arguments) {
    return Main.execute(captured(Main.commandLine(System.out)), arguments);
  }

  private CommandLine captured(CommandLine command) {
    return command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
  }
}
