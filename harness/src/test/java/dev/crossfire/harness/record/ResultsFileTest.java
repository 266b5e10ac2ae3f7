package dev.crossfire.harness.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsFileTest {

  private static final String TEXT = ResultsFile.text(SampleDocument.results());

  @TempDir
  private Path folder;

  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve(ResultsFile.NAME);
  }

  @Test
  void whatWasWrittenIsReadBack() throws Exception {
    ResultsFile.write(SampleDocument.results(), file);

    assertThat(ResultsFile.read(file)).isEqualTo(SampleDocument.results());
  }

  @ParameterizedTest
  @ValueSource(strings = {"half \ud800 pair \udc00", "whole 🙂",
      "nul \u0000 bell \u0007 \u2028 \u202e \uffff", "\"\\/\n\t"})
  void anyTextIsWrittenAndReadBack(String text) throws Exception {
    Results sample = SampleDocument.results();
    var environment = new EnvironmentInfo(text, text, 2, text, text, text, text);
    Results results = Results.of(environment, sample.run(), sample.results());

    ResultsFile.write(results, file);

    assertThat(ResultsFile.read(file)).isEqualTo(results);
  }

  @Test
  void writingReplacesAnOlderDocumentAndLeavesNothingElseBehind() throws Exception {
    Files.writeString(file, "old");

    ResultsFile.write(SampleDocument.results(), file);

    assertThat(file).hasContent(TEXT);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void theFileIsUtf8AndEndsWithALineBreak() throws Exception {
    ResultsFile.write(SampleDocument.results(), file);

    assertThat(Files.readString(file, UTF_8)).contains("ü, ≤, 🙂").endsWith("}\n");
  }

  @Test
  void propertiesStandInTheOrderOfTheDesign() {
    assertThat(TEXT)
        .containsSubsequence("\"schema\"", "\"environment\"", "\"run\"", "\"results\"",
            "\"summary\"")
        .containsSubsequence("\"scenario\"", "\"family\"", "\"role\"", "\"finding\"", "\"verdict\"",
            "\"evidence\"");
  }

  @Test
  void aPropertyOfALaterVersionIsSkipped() throws Exception {
    Files.writeString(file,
        TEXT.replace("\"os\" :", "\"kernel\" : { \"preempt\" : true }, \"os\" :"));

    assertThat(ResultsFile.read(file)).isEqualTo(SampleDocument.results());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock = """
          # the file              | the complaint
          ~~                      | it is empty
          ~ \n ~                  | it is empty
          null                    | it holds null
          hello                   | Unrecognized token 'hello'
          []                      | Cannot deserialize value of type `Results` from Array
          {}                      | schema: missing or null
          { "schema" : "x"        | it ends in the middle, on line 1
          """)
  void whatIsNoDocumentIsRefused(String text, String complaint) throws IOException {
    assertRefused(text, complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock = """
          # instead of                   | there is                          | the complaint
          "crossfire-results/1"          | "crossfire-results/2"             | schema: expected crossfire-results/1, found crossfire-results/2
          "os" : "Linux 6.1",            | ~~                                | environment.os: missing or null
          "os" : "Linux 6.1"             | "os" : null                       | environment.os: missing or null
          "cpus" : 2                     | "cpus" : 0                        | environment: cpus: expected at least 1, found 0
          "run", "counter.*"             | "run", null                       | run.command[1]: missing or null
          "command" :                    | "commando" :                      | run.command: missing or null
          "complete" : true              | "complete" : 1                    | run.complete: Cannot coerce Integer value (1) to `boolean`
          "verdict" : "PASS"             | "verdict" : "MAYBE"               | results[0].verdict: expected PASS, FAIL, INCONCLUSIVE, ERROR, SKIPPED; found MAYBE
          "verdict" : "PASS"             | "verdict" : 0                     | results[0].verdict: expected PASS, FAIL, INCONCLUSIVE, ERROR, SKIPPED; found 0
          "verdict" : "PASS"             | "verdict" : "FAIL", "verdict" : 1 | Duplicate Object property "verdict"
          "verdict" : "PASS"             | "verdict" : "SKIPPED"             | results[0]: a row has no finding if and only if it was skipped
          "verdict" : "SKIPPED"          | "verdict" : "A\\nB"               | results[2].verdict: expected PASS, FAIL, INCONCLUSIVE, ERROR, SKIPPED; found A B
          "contract" : "not-thread-safe" | "contract" : "NOT_THREAD_SAFE"    | results[0].contract: expected thread-safe, not-thread-safe, thread-confined, once-before-use; found NOT_THREAD_SAFE
          "threads" : 2                  | "threads" : "2"                   | results[0].threads: Cannot coerce String value
          "threads" : 2                  | "threads" : 2.5                   | results[0].threads: Cannot coerce Floating-point value (2.5)
          "threads" : 2,                 | ~~                                | results[0].threads: missing or null
          "cpuOverWall" : 1.93           | "cpuOverWall" : "NaN"             | results[0].concurrency: cpuOverWall: expected at least 0, found NaN
          "controlRate" : 0.368          | "controlRate" : "NaN"             | results[0]: controlRate: expected 0 to 1, found NaN
          "count" : 60                   | "count" : -60                     | results[0].outcomes[1]: count: expected at least 0, found -60
          "count" : 60                   | "count" : 9223372036854775808     | results[0].outcomes[1].count: Numeric value (9223372036854775808) out of range
          "pass" : 2                     | "pass" : 3                        | summary: expected
          """)
  void aDocumentThatBreaksARuleIsRefused(String part, String broken, String complaint)
      throws IOException {
    assertThat(TEXT).contains(part);

    assertRefused(TEXT.replaceFirst(Pattern.quote(part), broken.replace("\\", "\\\\")), complaint);
  }

  @Test
  void aDocumentCutOffAnywhereIsRefused() {
    for (int length = 1; length < TEXT.strip().length(); length += 97) {
      int cut = length;
      assertThatExceptionOfType(BadResultsException.class)
          .as("cut off after %d characters", cut)
          .isThrownBy(() -> read(TEXT.substring(0, cut)))
          .withMessageContaining(" is not a results file: ");
    }
  }

  @Test
  void aSecondDocumentBehindTheFirstIsRefused() throws IOException {
    assertRefused(TEXT + TEXT, "there is more after its end");
  }

  @Test
  void hostileDepthIsRefused() throws IOException {
    assertRefused(TEXT.replace("\"count\" : 940", "\"count\" : " + "[".repeat(100_000)),
        "results[0]");
  }

  @Test
  void aComplaintAboutAVeryLongValueIsShort() {
    assertThatExceptionOfType(BadResultsException.class)
        .isThrownBy(() -> read(TEXT.replace("\"PASS\"", "\"" + "x".repeat(100_000) + "\"")))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(600));
  }

  @Test
  void textInAnotherEncodingIsRefused() throws IOException {
    Files.write(file, TEXT.getBytes(ISO_8859_1));

    assertThatExceptionOfType(BadResultsException.class)
        .isThrownBy(() -> ResultsFile.read(file))
        .withMessage(file + " is not a results file: it is not UTF-8 text");
  }

  @Test
  void aFileThatIsNotThereCannotBeRead() {
    assertThatExceptionOfType(BadResultsException.class)
        .isThrownBy(() -> ResultsFile.read(file))
        .withMessage(file + " cannot be read: there is no such file");
  }

  @Test
  void aFolderCannotBeRead() {
    assertThatExceptionOfType(BadResultsException.class)
        .isThrownBy(() -> ResultsFile.read(folder))
        .withMessageStartingWith(folder + " cannot be read: ");
  }

  private void assertRefused(String text, String complaint) throws IOException {
    assertThatExceptionOfType(BadResultsException.class)
        .isThrownBy(() -> read(text))
        .satisfies(
            e -> assertThat(e.getMessage())
                .startsWith(file + " is not a results file: ")
                .contains(complaint)
                .hasLineCount(1)
                .doesNotContain("dev.crossfire"));
  }

  private Results read(String text) throws IOException, BadResultsException {
    Files.writeString(file, text);
    return ResultsFile.read(file);
  }
}
