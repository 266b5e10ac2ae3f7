package dev.crossfire.scenarios;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.scenarios.Situations.Preparation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Machines that are not as usual; what this one cannot be made into is skipped with its reason. */
final class BadMachines {

  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

  static final Map<String, Preparation> SITUATIONS =
      Map.ofEntries(
          entry("no-proc", it -> {
            withMounts(it, "mount -t tmpfs none /proc");
            it.crossfire().byLauncher();
          }),
          entry("no-dev-fd", it -> withMounts(it, "mount -t tmpfs none /dev")),
          entry("one-cpu", BadMachines::oneCpu),
          entry("memory-256-mib", BadMachines::littleMemory),
          entry("class-path-with-spaces", BadMachines::spaces),
          entry("locale-turkish", locale("-Duser.language=tr", "-Duser.country=TR")),
          entry("locale-arabic-digits",
              locale("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=u-nu-arab")),
          entry("locale-c", it -> {
            it.crossfire().through("env", "LC_ALL=C");
            worked(it);
          }),
          entry("time-zone", it -> {
            it.crossfire().through("env", "TZ=Asia/Kathmandu");
            worked(it);
          }));

  private BadMachines() {}

  static void require(String tool) throws IOException, InterruptedException {
    assumeTrue(succeeds("sh", "-c", "command -v " + tool), "there is no " + tool + " here");
  }

  /** Root may read and write anything; without these two capabilities it is like anyone else. */
  static void withoutRightsOfRoot(Situation it) {
    if (isRoot()) {
      it.crossfire().through("setpriv", "--bounding-set=-dac_override,-dac_read_search");
    }
  }

  /** Runs the command in a mount namespace of its own, in which this was done first. */
  static void withMounts(Situation it, String script) throws IOException, InterruptedException {
    List<String> unshare = new ArrayList<>(List.of("unshare", "--mount"));
    if (!isRoot()) {
      unshare.add("--map-root-user");
    }
    unshare.addAll(List.of("sh", "-c", script + " && exec \"$@\"", "sh"));
    List<String> attempt = new ArrayList<>(unshare);
    attempt.add("true");
    assumeTrue(succeeds(attempt.toArray(String[]::new)), "no mount namespace can be had here");
    it.crossfire().through(unshare.toArray(String[]::new));
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static void oneCpu(Situation it) throws IOException, InterruptedException {
    require("taskset");
    it.crossfire().through("taskset", "-c", "0");
    it.then(ended -> {
      Results results = ended.results();
      assertThat(results.environment().cpus()).isEqualTo(1);
      assertThat(results.results()).extracting(Row::finding)
          .doesNotContain(Finding.HELD, Finding.ERROR);
    });
  }

  private static void littleMemory(Situation it) throws IOException {
    Path parent = Path.of("/sys/fs/cgroup/memory");
    String limit = "memory.limit_in_bytes";
    if (!Files.exists(parent.resolve(limit))) {
      parent = Path.of("/sys/fs/cgroup");
      limit = "memory.max";
    }
    Path group = parent.resolve("crossfire-test-" + ProcessHandle.current().pid());
    try {
      Files.createDirectory(group);
      it.undoBy(() -> Files.delete(group));
      Files.writeString(group.resolve(limit), Long.toString(256L << 20));
    } catch (IOException e) {
      assumeTrue(false, "no memory can be limited here: " + e);
    }
    it.crossfire().through("sh", "-c", "echo $$ > " + group + "/cgroup.procs && exec \"$@\"", "sh");
    worked(it);
  }

  private static void spaces(Situation it) throws IOException {
    Path folder = Files.createDirectory(it.folder().resolve("a folder"));
    List<String> entries = new ArrayList<>();
    String[] all = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    for (int i = 0; i < all.length; i++) {
      Path real = Path.of(all[i]).toAbsolutePath();
      Path link = folder.resolve("entry " + i + (Files.isDirectory(real) ? "" : ".jar"));
      entries.add(Files.createSymbolicLink(link, real).toString());
    }
    it.crossfire()
        .withClassPath(String.join(File.pathSeparator, entries))
        .withFixtures(Path.of("..", "native-fixtures", "target", "native").toAbsolutePath());
    worked(it);
  }

  private static Preparation locale(String... options) {
    return it -> {
      it.crossfire().withJvmOptions(options);
      it.then(ended -> {
        assertThat(ended.out() + ended.err()).matches(ASCII);
        assertThat(ended.results().results()).extracting(Row::finding)
            .hasSize(5)
            .containsAnyOf(Finding.SHOWN, Finding.INCONCLUSIVE);
      });
    };
  }

  private static void worked(Situation it) {
    it.then(ended -> {
      assertThat(ended.results().results()).extracting(Row::finding)
          .hasSize(5)
          .containsAnyOf(Finding.SHOWN, Finding.INCONCLUSIVE);
      assertThat(ended.results().run().startedAt()).endsWith("Z");
    });
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor() == 0;
  }
}
