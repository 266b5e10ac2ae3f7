package dev.crossfire.harness.verdict;

import static dev.crossfire.harness.MadeUp.KEPT;
import static dev.crossfire.harness.MadeUp.LOST;
import static dev.crossfire.harness.verdict.Seen.clean;
import static dev.crossfire.harness.verdict.Seen.nothing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.MadeUp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  @Test
  void aForbiddenResultIsAnOutcomeWithItsNumbers() {
    Observation seen = nothing().outcome(KEPT, 8).outcome(LOST, 2).done();
    assertThat(Judge.evidence(MadeUp.jcstress("counter.plain"), seen)).singleElement()
        .satisfies(evidence -> {
          assertThat(evidence.kind()).isEqualTo(EvidenceKind.OUTCOME);
          assertThat(evidence.details()).containsExactly(entry("outcome", LOST), entry("count", 2L),
              entry("samples", 10L), entry("jvms", List.of(Seen.JVM)));
        });
  }

  @Test
  void ofASwarmItIsABrokenInvariantWithAnExample() {
    Observation seen =
        nothing().outcome(LOST, 2).example(LOST, "total 9 (1 lost)").example(KEPT, "-").done();
    assertThat(Judge.evidence(MadeUp.swarm("counter.plain", 8), seen)).singleElement()
        .satisfies(evidence -> {
          assertThat(evidence.kind()).isEqualTo(EvidenceKind.INVARIANT);
          assertThat(evidence.details()).containsEntry("example", "total 9 (1 lost)");
        });
  }

  @Test
  void whatWasSeenOtherwiseComesAfterTheOutcomes() {
    Observation seen = nothing().evidence(EvidenceKind.HANG, "hung").outcome(LOST, 1).done();
    assertThat(Judge.evidence(MadeUp.jcstress("counter.plain"), seen)).extracting(Evidence::kind)
        .containsExactly(EvidenceKind.OUTCOME, EvidenceKind.HANG);
  }

  @Test
  void acceptableOutcomesAreNoEvidence() {
    Observation seen = nothing().blocks(clean(9)).done();
    assertThat(Judge.evidence(MadeUp.jcstress("counter.plain"), seen)).isEmpty();
  }

  private static Map.Entry<String, Object> entry(String key, Object value) {
    return Map.entry(key, value);
  }
}
