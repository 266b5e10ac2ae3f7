package dev.crossfire.harness.cli;

import dev.crossfire.harness.contract.Visible;
import dev.crossfire.harness.fork.ForkedStressFactory;
import dev.crossfire.harness.probe.Header;
import dev.crossfire.harness.probe.run.Bindings;
import dev.crossfire.harness.probe.run.Jextract;
import dev.crossfire.harness.probe.run.NewProbe;
import dev.crossfire.harness.probe.run.ProbeFile;
import dev.crossfire.harness.probe.run.ProbeRun;
import dev.crossfire.harness.run.Budget;
import dev.crossfire.harness.run.UsageException;
import dev.crossfire.harness.session.Environments;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crossfire probe}. */
@Command(
    name = "probe",
    description = "Stresses functions of any native library, described in a probe file.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    showDefaultValues = true)
final class ProbeCommand implements Callable<Integer> {

  /** What a probe gets where the user says nothing: with the start of the JVM and the report, 10 s in all. */
  private static final Duration BUDGET_OF_ONE = Duration.ofSeconds(8);

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Probe files, NAME.probe.yaml.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--budget",
      paramLabel = "DURATION",
      converter = Converters.OfBudget.class,
      description = "How long the whole run may take: 60s, 2m, 1h (8s for each file by default).")
  private @Nullable Budget budget;

  @Option(
      names = "--linkage",
      paramLabel = "default|critical|both",
      defaultValue = "both",
      converter = Converters.OfLinkages.class,
      description = "By which of the linkages that a probe asks for it is stressed.")
  private Converters.Linkages linkages;

  @Option(names = "--calibrate", negatable = true, defaultValue = "true", fallbackValue = "true",
      description = "Stresses a race of our own beside a probe that names no control, to prove overlap.")
  private boolean calibrate;

  @Mixin
  private final RunOptions options = new RunOptions();

  @Option(names = "--new", paramLabel = "LIBRARY",
      description = "Prints a first probe file with the functions that a shared library exports.")
  private @Nullable Path library;

  @Option(names = "--header", paramLabel = "FILE",
      description = "Takes types and prototypes from a C header through jextract, which must be on the PATH.")
  private @Nullable Path header;

  @Option(names = "--bindings", paramLabel = "CLASS",
      description = "Takes prototypes from a class that jextract made: its name on the class path, or its .class file.")
  private @Nullable String bindings;

  @Override
  public Integer call() throws IOException {
    if (library != null) {
      if (!files.isEmpty()) {
        throw new UsageException("--new takes a library and no probe file; found: " + files);
      }
      PrintWriter stdout = spec.commandLine().getOut();
      stdout.print(Visible.block(NewProbe.text(library, declarations())));
      stdout.flush();
      return ExitCode.OK;
    }
    if (files.isEmpty()) {
      throw new UsageException(
          "name a probe file, or --new and a library; docs/probe-files.md tells what a probe says");
    }
    Header declared = declarations();
    List<ProbeFile> probes = files.stream().map(file -> ProbeFile.read(file, declared)).toList();
    Examination.requireWhatForksNeed();
    return stress(probes);
  }

  private Header declarations() {
    if (header != null && bindings != null) {
      throw new UsageException("--header and --bindings both give prototypes; give one of them");
    }
    if (bindings != null) {
      return Bindings.read(bindings);
    }
    return header == null ? Header.NONE : Jextract.read(header);
  }

  private int stress(List<ProbeFile> probes) throws IOException {
    Budget whole =
        budget != null ? budget : new Budget(BUDGET_OF_ONE.multipliedBy(probes.size()));
    return options.carryOut(whole, Environments.here(Optional.empty(), ""),
        ProbeRun.rows(probes, linkages.all()),
        (folder, seed, listener) -> {
          var forks = new ForkedStressFactory(folder, Optional.empty());
          var run = new ProbeRun(probes, folder, forks, listener, calibrate);
          return new RunOptions.Stressing(
              () -> run.run(linkages.all(), whole, seed), run::cancel);
        });
  }
}
