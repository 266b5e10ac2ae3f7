package dev.crossfire.harness.cli;

import dev.crossfire.harness.record.BadResultsException;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.ResultsFile;
import dev.crossfire.harness.run.UsageException;
import dev.crossfire.harness.session.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crossfire report}. */
@Command(
    name = "report",
    description = "Renders a results file again; verdicts stay as they are.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ReportCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "RESULTS",
      description = "A results file (results.json, or results.jsonl of a run that did not end), or a folder that holds one.")
  private Path file;

  @Option(names = "--out", paramLabel = "DIR",
      description = "The output folder (the results file's by default).")
  private @Nullable Path out;

  @Override
  public Integer call() {
    Path source = (Files.isDirectory(file) ? ResultsFile.in(file) : file).toAbsolutePath();
    Results results;
    try {
      results = ResultsFile.read(source);
    } catch (BadResultsException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
    Path folder = out != null ? out : Objects.requireNonNull(source.getParent());
    Optional<Path> page = render(results, OutputFolder.create(Optional.of(folder)));
    page.ifPresent(path -> spec.commandLine().getOut().println("Report:  " + path));
    if (!results.run().complete()) {
      spec.commandLine()
          .getErr()
          .println(
              "crossfire: the run of %s did not go to its end; the report holds what was finished"
                  .formatted(source));
    }
    return ExitCode.OK;
  }

  private Optional<Path> render(Results results, OutputFolder folder) {
    try {
      return Reports.render(
          results, Lessonbook.besideReport(spec.commandLine().getErr()), folder.path());
    } catch (IOException e) {
      throw folder.unwritable(e);
    }
  }
}
