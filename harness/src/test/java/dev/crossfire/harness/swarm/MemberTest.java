package dev.crossfire.harness.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.MadeUpCounter;
import dev.crossfire.harness.swarm.Schedule.Disturbance;
import dev.crossfire.harness.threads.Stir;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberTest {

  @ParameterizedTest
  @CsvSource({"1, NONE", "2047, SPIN", "2048, YIELD", "2049, NONE", "2049, SPIN", "20000, YIELD"})
  void everyCallOfARoundIsMadeOnceAndItsResultIsKept(int calls, Disturbance disturbance) {
    var member = new Member(new MadeUpCounter(), 3, calls, disturbance, new Stir(1));
    for (int round = 0; round < 5; round++) {
      member.round();
      assertThat(member.made()).isEqualTo(calls);
      int before = round * calls;
      assertThat(member.results())
          .isEqualTo(IntStream.rangeClosed(before + 1, before + calls).toArray());
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2048, 1", "2049, 2", "16384, 8"})
  void aRoundHasSoManyStretches(int calls, int stretches) {
    assertThat(Member.stretches(calls)).isEqualTo(stretches);
  }

  @ParameterizedTest
  @CsvSource({"NONE", "SPIN", "YIELD"})
  void oneThreadAloneNeverSeemsToOverlapWithItself(Disturbance disturbance) {
    int calls = 100_000;
    var member = new Member(new MadeUpCounter(), 0, calls, disturbance, new Stir(1));
    var spans = new Spans(Member.stretches(calls));
    long wall = 0;
    for (int round = 0; round < 20; round++) {
      member.round();
      spans.clear();
      member.addTo(spans);
      wall += spans.covered();
    }
    assertThat(member.cpuNanos()).isPositive().isLessThanOrEqualTo(wall);
  }
}
