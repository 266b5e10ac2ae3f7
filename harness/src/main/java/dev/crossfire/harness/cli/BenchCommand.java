package dev.crossfire.harness.cli;

import dev.crossfire.harness.bench.BenchSuite;
import dev.crossfire.harness.bench.BenchTable;
import dev.crossfire.harness.run.UsageException;
import dev.crossfire.harness.session.OutputFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code crossfire bench}. */
@Command(
    name = "bench",
    description = "Measures the project's own speed, as ratios taken side by side; takes a few minutes and wants an idle machine.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    showDefaultValues = true)
final class BenchCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
      description = "How to print the table.")
  private OutputFormat format;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where its processes write (reports/runs/DATE-TIME of the checkout by default).")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    BenchSuite suite =
        ServiceLoader.load(BenchSuite.class, BenchCommand.class.getClassLoader())
            .findFirst()
            .orElseThrow(() -> new UsageException("no benchmark is on the class path"));
    PrintWriter err = spec.commandLine().getErr();
    OutputFolder folder = OutputFolder.create(Optional.ofNullable(out));
    BenchTable table = suite.run(folder.path(), step -> err.println("bench: " + step));
    PrintWriter stdout = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> print(table, stdout);
      case JSON ->
        stdout.println(
            JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(table));
    }
    return ExitCode.OK;
  }

  private static void print(BenchTable table, PrintWriter out) {
    int width = table.rows().stream().mapToInt(row -> row.name().length()).max().orElse(0);
    for (BenchTable.Row row : table.rows()) {
      out.printf("%-" + width + "s  %,16.1f %s%n", row.name(), row.value(), row.unit());
    }
    out.println();
    int ratioWidth = table.ratios().keySet().stream().mapToInt(String::length).max().orElse(0);
    table.ratios()
        .forEach((name, value) -> out.printf("%-" + ratioWidth + "s  %10.2f%n", name, value));
  }
}
