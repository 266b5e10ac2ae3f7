package dev.crossfire.harness.jcstress;

import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.OutcomeRule;
import dev.crossfire.harness.contract.OutcomeTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jcstress.annotations.Expect;
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
   * @param outcomes the grades of its outcomes
   */
  record Test(String binaryName, String runner, int actors, OutcomeTable outcomes) {}

  static List<Test> read(ClassLoader loader) {
    List<Test> tests = new ArrayList<>();
    try {
      for (URL list : Collections.list(loader.getResources("META-INF/TestList"))) {
        try (var reader = new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
          reader.lines().map(TestLineReader::new).filter(TestLineReader::isCorrect).map(TestLists::test).forEach(tests::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tests;
  }

  private static Test test(TestLineReader line) {
    line.nextString(); // canonical name
    String binaryName = line.nextString();
    String runner = line.nextString();
    line.nextString(); // description
    int actors = line.nextInt();
    for (int actor = 0; actor < actors; actor++) {
      line.nextString(); // name of the actor's method
    }
    line.nextBoolean(); // requires a fork, as all of ours do
    return new Test(binaryName, runner, actors, outcomes(line));
  }

  @SuppressWarnings("EnumOrdinal") // the form is JCStress's
  private static OutcomeTable outcomes(TestLineReader line) {
    List<OutcomeRule> rules = new ArrayList<>();
    OutcomeTable table = OutcomeTable.forbiddingTheRest(List.of());
    OutcomeRule otherwise = table.otherwise();
    for (int left = line.nextInt(); left > 0; left--) {
      Expectation expectation = expectation(Expect.values()[line.nextInt()]);
      String description = line.nextString();
      for (int patterns = line.nextInt(); patterns > 0; patterns--) {
        String pattern = line.nextString();
        if (pattern.isEmpty()) {
          otherwise = new OutcomeRule(otherwise.pattern(), expectation, description);
        } else {
          rules.add(new OutcomeRule(Pattern.compile(pattern), expectation, description));
        }
      }
    }
    return new OutcomeTable(rules, otherwise);
  }

  private static Expectation expectation(Expect expect) {
    return switch (expect) {
      case ACCEPTABLE -> Expectation.ACCEPTABLE;
      case ACCEPTABLE_INTERESTING -> Expectation.INTERESTING;
      case FORBIDDEN, UNKNOWN -> Expectation.FORBIDDEN;
    };
  }
}
