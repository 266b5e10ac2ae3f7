package dev.crossfire.scenarios;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.ResultsFile;
import dev.crossfire.harness.record.ResultsJournal;
import dev.crossfire.scenarios.Situations.Preparation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Output folders that cannot take what is to be written, or are taken already. */
final class BadFolders {

  static final Map<String, Preparation> SITUATIONS =
      Map.ofEntries(
          entry("out-is-a-file", it -> it.file("out", "mine")),
          entry("out-below-a-file", it -> it.file("file", "mine")),
          entry("out-unwritable", BadFolders::unwritable),
          entry("out-full", it -> full(it, "1k")),
          entry("out-full-in-the-run", BadFolders::fullInTheRun),
          entry("out-report-is-a-file", BadFolders::reportIsAFile),
          entry("report-out-full", it -> {
            it.file("results.json", SampleResults.text());
            full(it, "8k");
          }),
          entry("out-taken", BadFolders::taken),
          entry("stdout-full",
              it -> it.crossfire().through("/bin/sh", "-c", "exec \"$@\" > /dev/full", "sh")));

  private BadFolders() {}

  private static void unwritable(Situation it) throws IOException {
    Path out = Files.createDirectory(it.folder().resolve("out"));
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("r-xr-xr-x"));
    BadMachines.withoutRightsOfRoot(it);
  }

  /** A file system of this size at {@code out}, in a mount namespace of the command's own. */
  private static void full(Situation it, String size) throws Exception {
    Files.createDirectory(it.folder().resolve("out"));
    BadMachines.withMounts(it,
        "mount -t tmpfs -o size=" + size + " none '" + it.folder().resolve("out") + "'");
  }

  /** No file may grow beyond this; a journal does so in the middle of a run, and no other file of it. */
  private static void fullInTheRun(Situation it) throws Exception {
    BadMachines.require("prlimit");
    it.crossfire().through("prlimit", "--fsize=6000");
    it.then(ended -> {
      Path journal = it.folder().resolve("out").resolve(ResultsJournal.NAME);
      assertThat(Files.size(journal)).isLessThanOrEqualTo(6_000);
      Results kept = ResultsFile.read(journal);
      assertThat(kept.run().complete()).isFalse();
      assertThat(kept.results()).isNotEmpty();
      assertThat(it.folder().resolve("out").resolve(ResultsFile.NAME)).doesNotExist();
      assertThat(ended.out()).contains("counter.mutex").contains("Results: " + journal);
    });
  }

  private static void reportIsAFile(Situation it) throws IOException {
    it.file("out/report", "mine");
    it.then(ended -> {
      Path document = it.folder().resolve("out").resolve(ResultsFile.NAME);
      assertThat(ResultsFile.read(document).run().complete()).isTrue();
      assertThat(ended.out()).contains("Results: " + document);
    });
  }

  private static void taken(Situation it) throws IOException {
    Path out = it.folder().resolve("out");
    Process first = new Crossfire(it.folder()).start("run", "counter.mutex", "--budget", "600s",
        "--out", out.toString());
    it.undoBy(() -> first.destroyForcibly().onExit().join());
    // Rows that are skipped are told of once the folder is taken.
    assertThat(first.errorReader().readLine()).contains("SKIPPED");
    it.then(ended -> {
      assertThat(first.isAlive()).isTrue();
      assertThat(ended.err()).contains("(process " + first.pid() + ")");
    });
  }
}
