package dev.crossfire.harness.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {

  private static final String TEXT = ResultsFile.text(SampleDocument.results());

  @TempDir
  private Path folder;

  @Test
  void aFileThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
    Path file = folder.resolve(ResultsFile.NAME);
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(1L << 40);
    }
    assertRefused(file, "it is larger than 32 MiB");
  }

  @Test
  void soIsOneWithoutAnEnd() {
    assertThatExceptionOfType(BadResultsException.class)
        .isThrownBy(() -> ResultsFile.read(Path.of("/dev/zero")))
        .withMessage("/dev/zero is not a results file: it is larger than 32 MiB");
  }

  @Test
  void nestingThatIsTooDeepIsRefused() throws Exception {
    String deep = "[".repeat(100_000);
    assertRefused(TEXT.replace("\"share\" : 0.94", "\"share\" : " + deep),
        "results[0].evidence[0].details.share: Document nesting depth (33) exceeds the maximum allowed (32)");
  }

  @Test
  void aTextThatIsTooLongIsRefused() throws Exception {
    assertRefused(TEXT.replace("Linux 6.1", "x".repeat(Limits.TEXT + 1)), "environment.os: ");
  }

  @Test
  void tooManyOutcomesAreRefused() throws Exception {
    String outcome =
        "{\"outcome\":\"x\",\"count\":1,\"expect\":\"FORBIDDEN\",\"description\":\"\"}";
    String many = String.join(",", Collections.nCopies(Limits.OUTCOMES + 1, outcome));
    assertRefused(TEXT.replaceFirst("\"outcomes\" : \\[ .*\\]", "\"outcomes\" : [" + many + "]"),
        "results[2].outcomes: expected at most 1000, found 1001");
  }

  @Test
  void soIsTooMuchEvidence() throws Exception {
    String evidence = "{\"kind\":\"CRASH\",\"summary\":\"\",\"details\":{}}";
    String many = String.join(",", Collections.nCopies(Limits.EVIDENCE + 1, evidence));
    assertRefused(TEXT.replaceFirst("\"evidence\" : \\[ \\]", "\"evidence\" : [" + many + "]"),
        "results[1].evidence: expected at most 2000, found 2001");
  }

  @Test
  void tooManyValuesAreRefusedBeforeMemoryIsTakenForThem() throws Exception {
    String many = "[" + "0,".repeat(Limits.TOKENS) + "0]";
    assertRefused(TEXT.replace("\"share\" : 0.94", "\"share\" : " + many),
        "results[0].evidence[0]");
  }

  private void assertRefused(String text, String complaint) throws IOException {
    assertThat(text).isNotEqualTo(TEXT);
    assertRefused(Files.writeString(folder.resolve(ResultsFile.NAME), text), complaint);
  }

  private static void assertRefused(Path file, String complaint) {
    assertThatExceptionOfType(BadResultsException.class)
        .isThrownBy(() -> ResultsFile.read(file))
        .withMessageStartingWith(file + " is not a results file: " + complaint)
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500).doesNotContain("\n"));
  }
}
