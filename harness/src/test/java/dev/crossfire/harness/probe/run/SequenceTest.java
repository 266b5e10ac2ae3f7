package dev.crossfire.harness.probe.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.probe.ProbeReader;
import dev.crossfire.harness.probe.SequentialOutcome.Beside;
import dev.crossfire.harness.probe.SequentialOutcome.Blocked;
import dev.crossfire.harness.probe.SequentialOutcome.Gave;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SequenceTest {

  private final Sequence sequence = new Sequence(ProbeReader.read("""
      library: libfoo.so
      functions: [int f(int n)]
      actors:
        - [a = f(1)]
        - [b = f(2)]
      """));

  @Test
  void anOutcomeBelongsToTheOrdersThatGaveIt() {
    sequence.add(new Gave(0, List.of("a=1", "b=3")));
    sequence.add(new Gave(1, List.of("a=3", "b=2")));
    sequence.add(new Gave(1, List.of("a=3", "b=2")));
    assertThat(sequence.orders()).isEqualTo(Map.of("a=1, b=3", List.of(0), "a=3, b=2", List.of(1)));
    assertThat(sequence.unstable()).isEmpty();
    assertThat(sequence.possible()).isEqualTo("\"a=1, b=3\", \"a=3, b=2\"");
    assertThat(sequence.describe(List.of(1)))
        .isEqualTo("Given by the order: b = f(2); a = f(1)");
  }

  @Test
  void whatDiffersInOneOrderIsNotStable() {
    sequence.add(new Gave(0, List.of("a=1", "b=3")));
    sequence.add(new Gave(0, List.of("a=1", "b=4")));
    assertThat(sequence.unstable()).containsExactly(1);
    assertThat(sequence.difference()).isEqualTo("\"a=1, b=3\" and \"a=1, b=4\"");
  }

  @Test
  void aSampleBesideOthersThatNoOrderGivesIsAStranger() {
    sequence.add(new Gave(0, List.of("a=1", "b=3")));
    sequence.add(new Beside(List.of("a=1", "b=3")));
    assertThat(sequence.strangers()).isEmpty();
    sequence.add(new Beside(List.of("a=5", "b=7")));
    assertThat(sequence.strangers()).containsExactly("a=5, b=7");
  }

  @Test
  void ordersThatCannotBeRunAreCounted() {
    sequence.add(new Blocked(1));
    assertThat(sequence.blocked()).isEqualTo(1);
    assertThat(sequence.isEmpty()).isTrue();
  }

  @Test
  void anOrderThatWasRunOnceCanBeRun() {
    sequence.add(new Blocked(0));
    sequence.add(new Blocked(1));
    sequence.add(new Gave(1, List.of("a=1", "b=3")));
    assertThat(sequence.blocked()).isEqualTo(1);
  }
}
