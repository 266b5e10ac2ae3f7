package dev.crossfire.harness.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64, 65, 127, 128, 1_000})
  void everyNumberDrawnOnceIsUniqueInAnyOrder(int expected) {
    List<Integer> numbers =
        new ArrayList<>(IntStream.rangeClosed(1, expected).boxed().toList());
    Collections.shuffle(numbers, new Random(42));
    var ledger = new Ledger(expected);
    ledger.enter(0, numbers.stream().mapToInt(Integer::intValue).toArray(), expected);
    assertThat(ledger.unique()).isTrue();
    ledger.enter(0, new int[] {numbers.getFirst()}, 1);
    assertThat(ledger.unique()).isFalse();
  }

  @Test
  void aNumberThatIsDrawnAgainIsCountedEachTime() {
    var ledger = new Ledger(128);
    ledger.enter(3, new int[] {1, 2, 64}, 3);
    ledger.enter(7, new int[] {64, 128, 64}, 3);
    assertThat(ledger.unique()).isFalse();
    assertThat(ledger)
        .hasToString("2 numbers drawn again, such as 64 by thread 3 and by thread 7");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 129, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void aNumberOutOfRangeIsNotUnique(int ticket) {
    var ledger = new Ledger(128);
    ledger.enter(0, new int[] {5, ticket}, 2);
    assertThat(ledger.unique()).isFalse();
    assertThat(ledger).hasToString("0 numbers drawn again, 1 numbers out of range");
  }

  @Test
  void whatWasDrawnInAnEarlierRoundDoesNotCount() {
    var ledger = new Ledger(10);
    ledger.enter(0, new int[] {1, 2, 1}, 2);
    assertThat(ledger.unique()).isTrue();
  }

  @Test
  void clearingForgetsEverything() {
    var ledger = new Ledger(10);
    ledger.enter(0, new int[] {1, 1, 99}, 3);
    ledger.clear();
    ledger.enter(0, new int[] {1, 10}, 2);
    assertThat(ledger.unique()).isTrue();
    assertThat(ledger).hasToString("0 numbers drawn again");
  }
}
