package dev.crossfire.harness.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.swarm.Schedule.Disturbance;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  @Test
  void platformThreadsArePinnedOrNotUnderEveryDisturbance() {
    assertThat(schedules(ThreadKind.PLATFORM)).hasSize(2 * Disturbance.values().length);
  }

  @Test
  void virtualThreadsAreNeverPinned() {
    assertThat(schedules(ThreadKind.VIRTUAL)).hasSize(Disturbance.values().length)
        .noneMatch(Schedule::pinned);
  }

  @Test
  void aSeedGivesTheSameScheduleAgain() {
    for (long seed : List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE)) {
      assertThat(Schedule.of(seed, ThreadKind.PLATFORM))
          .isEqualTo(Schedule.of(seed, ThreadKind.PLATFORM));
    }
  }

  private static Set<Schedule> schedules(ThreadKind kind) {
    return new Random(42).longs(1_000)
        .mapToObj(seed -> Schedule.of(seed, kind))
        .collect(Collectors.toSet());
  }
}
