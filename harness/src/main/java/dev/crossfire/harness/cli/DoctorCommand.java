package dev.crossfire.harness.cli;

import dev.crossfire.harness.cli.Diagnosis.State;
import dev.crossfire.harness.contract.Visible;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code crossfire doctor}. */
@Command(
    name = "doctor",
    description = "Tells what this machine can and cannot run, and how to get what is missing.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    showDefaultValues = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the suite can run here", "3:something that every run needs is missing"})
final class DoctorCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
      description = "How to print it.")
  private OutputFormat format;

  @Override
  public Integer call() {
    List<Diagnosis> diagnoses = Examination.examine(DoctorCommand.class.getClassLoader());
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> print(diagnoses, out);
      case JSON ->
        out.println(
            JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(diagnoses));
    }
    return diagnoses.stream().anyMatch(diagnosis -> diagnosis.state() == State.BROKEN)
        ? ExitCode.ERROR
        : ExitCode.OK;
  }

  private static void print(List<Diagnosis> diagnoses, PrintWriter out) {
    Ansi ansi = Terminal.ansi(Terminal.Stream.OUT);
    int width = diagnoses.stream().mapToInt(diagnosis -> diagnosis.what().length()).max().orElse(0);
    for (Diagnosis diagnosis : diagnoses) {
      String state =
          switch (diagnosis.state()) {
            case GOOD -> "@|green ok     |@";
            case LIMITED -> "@|yellow limited|@";
            case BROKEN -> "@|bold,red missing|@";
          };
      out.printf("%s  %-" + width + "s  %s%n", ansi.string(state), diagnosis.what(),
          Visible.line(diagnosis.found()));
      if (!diagnosis.advice().isEmpty()) {
        out.println(" ".repeat(width + 11) + diagnosis.advice());
      }
    }
  }
}
