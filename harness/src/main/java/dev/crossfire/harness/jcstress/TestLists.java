package dev.crossfire.harness.jcstress;

import dev.crossfire.harness.run.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jcstress.util.TestLineReader;

/**
 * Reads every {@code META-INF/TestList} on the class path.
 *
 * <p>JCStress's own {@code TestList} reads the first one only, so that scenarios from a second jar would be lost.
 */
final class TestLists {

  private TestLists() {}

  /**
   * A JCStress test as its annotation processor wrote it down.
   *
   * @param binaryName the annotated class
   * @param runner the generated class that runs it
   * @param actors how many actors it has
   */
  record Test(String binaryName, String runner, int actors) {}

  /**
   * The tests on a class path.
   *
   * @throws UsageException if a list is damaged
   */
  static List<Test> read(ClassLoader loader) {
    List<Test> tests = new ArrayList<>();
    try {
      for (URL list : Collections.list(loader.getResources("META-INF/TestList"))) {
        try (var reader =
            new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
          tests.addAll(tests(reader.lines()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tests;
  }

  /** The tests that the lines of a list name; other lines are skipped, as JCStress does. */
  static List<Test> tests(Stream<String> lines) {
    return lines.map(TestLineReader::new)
        .filter(TestLineReader::isCorrect)
        .map(TestLists::test)
        .toList();
  }

  private static Test test(TestLineReader line) {
    try {
      line.nextString(); // canonical name
      String binaryName = line.nextString();
      String runner = line.nextString();
      line.nextString(); // description
      return new Test(binaryName, runner, line.nextInt());
    } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new UsageException(
          "a META-INF/TestList on the class path has a line that JCStress did not write", e);
    }
  }
}
