package dev.crossfire.scenarios;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code crossfire probe} as a process of its own. */
final class Probes {

  private static final Path EXAMPLES = Path.of("..", "docs", "examples", "probes").toAbsolutePath();

  private final Path folder;

  /** Writes everything below this folder. */
  Probes(Path folder) {
    this.folder = folder;
  }

  /** The path of an example of the documents. */
  static String example(String name) {
    return EXAMPLES.resolve(name + ".probe.yaml").toString();
  }

  /** Skips the test, and says why, on a machine that lacks a library other than the C library. */
  static void require(String library, String debianPackage)
      throws IOException, InterruptedException {
    int found = new ProcessBuilder("sh", "-c",
        "PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep -qwF \"$0\"", library).start().waitFor();
    assumeTrue(found == 0,
        "there is no %s here; get it by: apt-get install %s".formatted(library, debianPackage));
  }

  Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".probe.yaml"), text);
  }

  /** Runs probes until no doubt is left, which takes a while on a loaded machine. */
  Crossfire.Ended runPatiently(String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--budget", "60s"));
    return run(all.toArray(String[]::new));
  }

  /** Runs probes as a user does who gives no further options. */
  Crossfire.Ended run(String... arguments) throws IOException, InterruptedException {
    List<String> all =
        new ArrayList<>(List.of("probe", "--out", folder.resolve("out").toString()));
    all.addAll(List.of(arguments));
    return new Crossfire(folder).execute(all.toArray(String[]::new));
  }
}
