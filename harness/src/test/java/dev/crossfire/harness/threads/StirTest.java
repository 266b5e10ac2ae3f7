package dev.crossfire.harness.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StirTest {

  @Test
  void everyNumberBelowTheBoundComesAndNoOther() {
    var stir = new Stir(0);
    assertThat(numbers(stir)).containsOnly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void aSeedGivesTheSameNumbersAgainAndItsNeighbourGivesOthers() {
    assertThat(numbers(new Stir(7))).isEqualTo(numbers(new Stir(7)))
        .isNotEqualTo(numbers(new Stir(8)));
  }

  private static List<Integer> numbers(Stir stir) {
    return IntStream.range(0, 200).map(i -> stir.below(8)).boxed().toList();
  }
}
