package dev.crossfire.harness.fork;

import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.run.Fork;
import dev.crossfire.harness.run.LibrarySource;
import dev.crossfire.harness.run.Stress;
import dev.crossfire.harness.run.StressException;
import dev.crossfire.harness.run.StressFactory;
import dev.crossfire.harness.sanitizer.AddressSpace;
import dev.crossfire.harness.sanitizer.Preload;
import dev.crossfire.harness.sanitizer.ReportLog;
import dev.crossfire.harness.sanitizer.SanitizerRuntime;
import dev.crossfire.harness.sanitizer.SanitizerRuntime.Search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Starts forked JVMs, each with a folder of its own below the output folder. Safe for use by several threads; a fork dies with the thread that started it. */
public final class ForkedStressFactory implements StressFactory {

  private final Path folder;
  private final Optional<LibrarySource> libraries;

  /** The forks that are coming up; whoever opens one adds and removes it, and who cancels closes it. */
  private final Set<ForkedStress> comingUp = ConcurrentHashMap.newKeySet();

  private volatile boolean cancelled;

  /**
   * A factory of forks.
   *
   * @param folder the output folder
   * @param libraries where the library of a variant is; empty if scenarios load their own
   */
  public ForkedStressFactory(Path folder, Optional<LibrarySource> libraries) {
    this.folder = folder.toAbsolutePath();
    this.libraries = libraries;
  }

  @Override
  public Stress open(Fork fork) throws StressException {
    refuseIfCancelled();
    String library = library(fork);
    Optional<Preload> preload = preload(fork.kind().sanitizer());
    ForkedStress stress;
    try {
      Path own = ForkFolder.create(folder.resolve("forks"));
      Process process = ForkCommand.start(fork, preload, own);
      stress =
          new ForkedStress(process, own, preload.map(_ -> ReportLog.of(own, process.pid())));
    } catch (IOException e) {
      // Also if it was killed before it became a JVM, so that another one may well come up.
      throw StressException.lost(
          "a fork could not be started: " + e.toString().lines().findFirst().orElseThrow().strip());
    }
    comingUp.add(stress);
    try {
      refuseIfCancelled();
      stress.greet(library);
    } catch (StressException e) {
      stress.close();
      throw e;
    } finally {
      comingUp.remove(stress);
    }
    return stress;
  }

  @Override
  public void cancel() {
    cancelled = true;
    comingUp.forEach(ForkedStress::close);
  }

  private void refuseIfCancelled() throws StressException {
    if (cancelled) {
      throw StressException.lost("the run was ended");
    }
  }

  private static Optional<Preload> preload(Sanitizer sanitizer) throws StressException {
    if (sanitizer == Sanitizer.NONE) {
      return Optional.empty();
    }
    return switch (SanitizerRuntime.find(sanitizer)) {
      case Search.Found(Path runtime) ->
        Optional.of(new Preload(sanitizer, runtime, AddressSpace.here()));
      case Search.Missing(String why) -> throw new StressException(why);
    };
  }

  private String library(Fork fork) throws StressException {
    if (libraries.isEmpty()) {
      return "";
    }
    String variant = fork.kind().variant();
    Path library =
        switch (fork.build()) {
          case ORIGINAL -> built(libraries.get().library(variant), "variant " + variant);
          case MUTANT ->
            built(libraries.get().mutant(variant), "the mutant of variant " + variant);
        };
    if (!Files.isRegularFile(library)) {
      throw new StressException(
          "the native library is missing: %s; run 'mvn compile' to build it again"
              .formatted(library));
    }
    return library.toAbsolutePath().toString();
  }

  private static Path built(Optional<Path> library, String what) throws StressException {
    return library.orElseThrow(() -> new StressException(what + " was not built"));
  }
}
