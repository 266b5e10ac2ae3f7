package dev.crossfire.harness.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsJournalTest {

  private static final Results SAMPLE = inOrder(SampleDocument.results());
  private static final RunInfo BEGUN = SAMPLE.run().ended(Duration.ZERO, false);

  @TempDir
  private Path folder;

  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve(ResultsJournal.NAME);
  }

  @Test
  void aRunThatWentToItsEndIsReadBackWhole() throws Exception {
    write(SAMPLE.results(), true);
    assertThat(ResultsFile.read(file)).isEqualTo(SAMPLE);
  }

  @Test
  void aRunThatDidNotHoldsItsRowsAndIsNotComplete() throws Exception {
    write(SAMPLE.results().subList(0, 2), false);
    Results results = ResultsFile.read(file);
    assertThat(results.results()).isEqualTo(SAMPLE.results().subList(0, 2));
    assertThat(results.run()).isEqualTo(SAMPLE.run().ended(Duration.ofMillis(1_001), false));
    assertThat(results.environment()).isEqualTo(SAMPLE.environment());
  }

  @Test
  void ofSeveralLinesOfARowTheLastOneCounts() throws Exception {
    Row shown = SAMPLE.results().getFirst();
    try (ResultsJournal journal = ResultsJournal.create(file, SAMPLE.environment(), BEGUN)) {
      journal.append(List.of(SAMPLE.results().get(1), shown), Duration.ofMillis(1), false);
      journal.append(List.of(SAMPLE.results().get(1)), Duration.ofMillis(2), true);
    }
    assertThat(ResultsFile.read(file).results())
        .containsExactlyInAnyOrder(shown, SAMPLE.results().get(1));
    assertThat(Files.readAllLines(file)).hasSize(1 + 2 + 1)
        .satisfies(lines -> assertThat(lines.get(1)).contains("\"last\":false"))
        .satisfies(lines -> assertThat(lines.get(3)).contains("\"last\":true"));
  }

  @Test
  void whatOthersHaveReplacedIsLeftOutBeforeTheFileIsTooLongToBeRead() throws Exception {
    List<Row> again = Collections.nCopies(2_000, SAMPLE.results().getFirst());
    try (ResultsJournal journal = ResultsJournal.create(file, SAMPLE.environment(), BEGUN)) {
      journal.append(SAMPLE.results(), Duration.ZERO, false);
      for (int i = 1; i <= 40; i++) {
        journal.append(again, Duration.ofMillis(i), false);
        assertThat(Files.size(file)).isLessThan(Limits.FILE / 2);
      }
    }
    assertThat(40L * 2_000 * rowBytes()).isGreaterThan(Limits.FILE);
    assertThat(ResultsFile.read(file).results()).isEqualTo(SAMPLE.results());
    assertThat(ResultsFile.read(file).run().durationMs()).isEqualTo(40);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  private static long rowBytes() {
    return Json.line(new JournalLine(0, false, SAMPLE.results().getFirst(), null)).length();
  }

  @Test
  void everyLineIsThereOnceTheCallThatWroteItReturns() throws Exception {
    try (ResultsJournal journal = ResultsJournal.create(file, SAMPLE.environment(), BEGUN)) {
      assertThat(ResultsFile.read(file).results()).isEmpty();
      for (int i = 0; i < 3; i++) {
        journal.append(List.of(SAMPLE.results().get(i)), Duration.ZERO, true);
        assertThat(ResultsFile.read(file).results()).hasSize(i + 1);
      }
    }
  }

  @Test
  void wherverItIsCutOffOnlyTheLineThatWasCutIsLost() throws Exception {
    write(SAMPLE.results(), false);
    byte[] whole = Files.readAllBytes(file);
    int firstLine = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
    for (int length = firstLine; length < whole.length; length++) {
      byte[] left = Arrays.copyOf(whole, length);
      Files.write(file, left);
      long lines =
          new String(left, StandardCharsets.ISO_8859_1).chars().filter(c -> c == '\n').count();
      assertThat(ResultsFile.read(file).results()).hasSize((int) lines - 1);
      assertThat(ResultsFile.read(file).run().complete()).isFalse();
    }
  }

  @Test
  void aJournalIsNeverSeenWithoutItsFirstLine() throws Exception {
    Files.writeString(file, "older");
    ResultsJournal.create(file, SAMPLE.environment(), BEGUN).close();
    assertThat(Files.readString(file)).startsWith("{\"schema\":\"crossfire-results/1\"")
        .endsWith("\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void anAppendThatDoesNotGetThroughLeavesTheFileAsItWas() throws Exception {
    Path full = Path.of("/dev/full");
    assertThatIOException().isThrownBy(() -> DurableFile.replacing(full.resolve("x"), "text"));
    ResultsJournal journal = ResultsJournal.create(file, SAMPLE.environment(), BEGUN);
    journal.close();
    byte[] before = Files.readAllBytes(file);
    assertThatIOException()
        .isThrownBy(() -> journal.append(SAMPLE.results(), Duration.ZERO, true));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void ofAFolderTheJournalIsReadBeforeTheDocument() throws Exception {
    assertThat(ResultsFile.in(folder)).isEqualTo(folder.resolve(ResultsFile.NAME));
    ResultsFile.write(SAMPLE, folder.resolve(ResultsFile.NAME));
    write(List.of(), false);
    assertThat(ResultsFile.in(folder)).isEqualTo(file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock = """
          # the file                         | the complaint
          ~~                                 | it is empty
          {                                  | it ends in its first line
          ~{\n~                              | line 1: it ends in the middle
          ~null\n~                           | line 1: it holds null
          ~HEAD\nnull\n~                     | line 2: it holds null
          ~HEAD\n{}\n~                       | line 2: atMs: missing or null
          ~HEAD\n\n~                         | line 2: No content to map due to end-of-input
          ~HEAD\n{"atMs":-1}\n~              | line 2: atMs: expected at least 0, found -1
          ~HEAD\n{"atMs":1}\n~               | line 2: a line holds a result or a run, and not both
          ~HEAD\n{"atMs":1,"result":{}}\n~   | line 2: result.scenario: missing or null
          """)
  void whatIsNoJournalIsRefusedWithItsLine(String text, String complaint) throws IOException {
    String head = Json.line(new JournalLine.Head(Results.SCHEMA, SAMPLE.environment(), BEGUN));
    Files.writeString(file, text.replace("HEAD", head.strip()));
    assertThatExceptionOfType(BadResultsException.class)
        .isThrownBy(() -> ResultsFile.read(file))
        .withMessage(file + " is not a results file: " + complaint);
  }

  private static Results inOrder(Results results) {
    return Results.of(results.environment(), results.run(),
        results.results().stream().sorted(Row.ORDER).toList());
  }

  private void write(List<Row> rows, boolean end) throws IOException {
    try (ResultsJournal journal = ResultsJournal.create(file, SAMPLE.environment(), BEGUN)) {
      for (int i = 0; i < rows.size(); i++) {
        journal.append(List.of(rows.get(i)), Duration.ofMillis(1_000 + i), true);
      }
      if (end) {
        journal.end(SAMPLE.run());
      }
    }
  }
}
