package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of {@code docs/bad-input.md}, as a process of its own: the exit code and every word. */
class BadInputTest {

  private static final int LEAST_CASES = 40;
  private static final String OURS = "crossfire: ";

  /** Stand for what differs from run to run. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\b(?:DIR|NUMBER)\\b|…");

  @TempDir
  private Path folder;

  static List<BadInputTable.Case> cases() throws IOException {
    return BadInputTable.read();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void endsAndSaysAsTheTableSays(BadInputTable.Case it) throws Exception {
    try (var situation = new Situation(folder)) {
      Situations.named(it.name()).bringAbout(situation);
      String[] command =
          it.command()
              .stream()
              .map(word -> word.replace("DIR", folder.toString()))
              .toArray(String[]::new);

      Crossfire.Ended ended = situation.crossfire().execute(command);

      assertThat(ended.exitCode() + ": " + said(ended)).describedAs(ended.err())
          .matches(pattern(it.exitCode() + ": " + it.message()));
      assertThat(ended.out() + ended.err()).doesNotContain("\tat ", "Exception");
      situation.check(ended);
    }
  }

  @Test
  void theTableHasAsManyCasesAsWasPromisedAndEachOnce() throws IOException {
    List<String> names = cases().stream().map(BadInputTable.Case::name).toList();
    assertThat(names).hasSizeGreaterThanOrEqualTo(LEAST_CASES).doesNotHaveDuplicates();
  }

  @Test
  void everySituationThatCanBeBroughtAboutIsInTheTable() throws IOException {
    Set<String> names =
        cases().stream().map(BadInputTable.Case::name).collect(Collectors.toSet());
    assertThat(names).containsAll(Situations.names());
  }

  /** Our own lines on standard error; or else, of a run with errors, the one reason that all its errors have. */
  private static String said(Crossfire.Ended ended) throws Exception {
    List<String> lines =
        ended.err()
            .lines()
            .filter(line -> line.startsWith(OURS))
            .map(line -> line.substring(OURS.length()))
            .toList();
    if (lines.isEmpty() && ended.exitCode() == 3) {
      List<Row> rows = ended.results().results();
      assertThat(rows).extracting(Row::verdict).doesNotContain(Verdict.PASS, Verdict.FAIL);
      lines = rows.stream()
          .filter(row -> row.verdict() == Verdict.ERROR)
          .map(row -> row.reason().replaceAll("fork-\\d+", "fork"))
          .distinct()
          .toList();
    }
    return String.join("\n", lines);
  }

  private Pattern pattern(String message) {
    var regex = new StringBuilder();
    int from = 0;
    Matcher placeholder = PLACEHOLDER.matcher(message);
    while (placeholder.find()) {
      regex.append(Pattern.quote(message.substring(from, placeholder.start())));
      regex.append(
          switch (placeholder.group()) {
            case "DIR" -> Pattern.quote(folder.toString());
            case "NUMBER" -> "[\\d,.]+";
            default -> ".+";
          });
      from = placeholder.end();
    }
    return Pattern.compile(regex + Pattern.quote(message.substring(from)));
  }
}
