package dev.crossfire.harness.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LockCycleTest {

  private static final MutexWait ONE_FOR_TWO = new MutexWait(1, 0x10, 2);
  private static final MutexWait TWO_FOR_ONE = new MutexWait(2, 0x20, 1);
  private static final MutexWait TWO_FOR_THREE = new MutexWait(2, 0x20, 3);
  private static final MutexWait THREE_FOR_TWO = new MutexWait(3, 0x30, 2);

  @Test
  void twoThreadsThatWaitForEachOtherAreACycle() {
    assertThat(LockCycle.in(List.of(ONE_FOR_TWO, TWO_FOR_ONE))).containsExactly(ONE_FOR_TWO,
        TWO_FOR_ONE);
    assertThat(describe(ONE_FOR_TWO, TWO_FOR_ONE))
        .isEqualTo("T1 waits for the mutex at 0x10, which T2 holds;"
            + " T2 waits for the mutex at 0x20, which T1 holds");
  }

  @Test
  void whoeverWaitsForACycleIsNotPartOfIt() {
    assertThat(LockCycle.in(List.of(ONE_FOR_TWO, TWO_FOR_THREE, THREE_FOR_TWO)))
        .containsExactly(TWO_FOR_THREE, THREE_FOR_TWO);
  }

  @Test
  void aThreadThatWaitsForItselfIsACycle() {
    MutexWait itself = new MutexWait(1, 0x10, 1);
    assertThat(LockCycle.in(List.of(itself))).containsExactly(itself);
  }

  @Test
  void aThreadThatWaitsForOneThatGoesOnIsNoCycle() {
    assertThat(LockCycle.in(List.of(ONE_FOR_TWO, TWO_FOR_THREE))).isEmpty();
    assertThat(describe(ONE_FOR_TWO))
        .isEqualTo("none was found: T1 waits for the mutex at 0x10, which T2 holds");
  }

  @Test
  void whereNoMutexIsWaitedForNothingCanBeTold() {
    assertThat(describe()).startsWith("cannot be told: ");
  }

  private static String describe(MutexWait... waits) {
    return LockCycle.describe(List.of(waits), task -> "T" + task);
  }
}
