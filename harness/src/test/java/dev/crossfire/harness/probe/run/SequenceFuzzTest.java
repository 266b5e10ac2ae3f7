package dev.crossfire.harness.probe.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crossfire.harness.probe.Probe;
import dev.crossfire.harness.probe.ProbeReader;
import dev.crossfire.harness.probe.SequentialOutcome;
import org.junit.jupiter.api.Timeout;

/** The texts in which a fork tells what calls gave, one a line. */
@Timeout(10)
class SequenceFuzzTest {

  private static final Probe PROBE = ProbeReader.read("""
      library: libc.so.6
      functions: [int rand(void)]
      actors:
        - [a = rand()]
        - [b = rand()]
      """);

  @FuzzTest
  void outcomesAreReadAsTheyAreWrittenOrRefused(byte[] lines) {
    var sequence = new Sequence(PROBE);
    new String(lines, UTF_8).lines().forEach(line -> add(line, sequence));

    assertThat(sequence.unstable()).allMatch(place -> place < 2);
    assertThat(sequence.orders().values())
        .allSatisfy(orders -> assertThat(sequence.describe(orders)).startsWith("Given by "));
    assertThat(sequence.strangers()).noneMatch(sequence.orders()::containsKey);
    assertThat(sequence.possible()).isNotBlank();
    assertThat(sequence.difference()).isNotNull();
    assertThat(sequence.blocked()).isBetween(0, 2);
  }

  private static void add(String line, Sequence sequence) {
    try {
      SequentialOutcome outcome = SequentialOutcome.of(line);
      assertThat(SequentialOutcome.of(outcome.text())).isEqualTo(outcome);
      sequence.add(outcome);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
