package dev.crossfire.harness.cli;

import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.ResultsFile;
import dev.crossfire.harness.session.Recorder;
import dev.crossfire.harness.session.Unwritable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;

/** Shows the results of a run, as its options want them. */
final class Presenter {

  private final CommandLine commandLine;
  private final OutputFormat format;
  private final boolean noReport;
  private final boolean strict;

  Presenter(CommandLine commandLine, OutputFormat format, boolean noReport, boolean strict) {
    this.commandLine = commandLine;
    this.format = format;
    this.noReport = noReport;
    this.strict = strict;
  }

  /** Writes, prints and renders the results; returns the exit code. */
  int present(Results results, Recorder recorder, Path folder) {
    Path kept = recorder.keep(results);
    var stdout = commandLine.getOut();
    if (format == OutputFormat.JSON) {
      stdout.print(ResultsFile.text(results));
    } else {
      new ResultsTable(Terminal.ansi(Terminal.Stream.OUT)).print(results, stdout);
      stdout.println("Results: " + kept);
    }
    stdout.flush();
    recorder.failure().ifPresent(e -> complain("the results cannot be written", e, kept));
    // Last, since a report that fails must not hide the verdicts.
    boolean reported = noReport || report(results, folder, kept);
    boolean written = reported && recorder.failure().isEmpty();
    return ExitCode.of(results, strict, written);
  }

  /** Makes the report; says whether it could be written. */
  private boolean report(Results results, Path folder, Path kept) {
    try {
      Optional<Path> page =
          Reports.render(results, Lessonbook.besideReport(commandLine.getErr()), folder);
      if (format == OutputFormat.TEXT) {
        page.ifPresent(path -> commandLine.getOut().println("Report:  " + path));
      }
      return true;
    } catch (IOException e) {
      complain("the report cannot be written", e, kept);
      return false;
    }
  }

  private void complain(String what, IOException why, Path kept) {
    commandLine
        .getErr()
        .println("crossfire: %s: %s; what was kept is in %s"
            .formatted(what, Unwritable.why(why), kept));
  }
}
