package dev.crossfire.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

  @ParameterizedTest
  @ValueSource(longs = {0, -5_000_000_000L, Long.MAX_VALUE - 1})
  void timeRunsOutWhereverTheClockStarted(long start) {
    var clock = new AtomicLong(start);
    Deadline deadline = Deadline.in(Duration.ofSeconds(10), clock::get);
    assertThat(deadline.left()).isEqualTo(Duration.ofSeconds(10));
    clock.addAndGet(Duration.ofSeconds(4).toNanos());
    assertThat(deadline.left()).isEqualTo(Duration.ofSeconds(6));
    assertThat(deadline.share(1, 3, Duration.ZERO).left()).isEqualTo(Duration.ofSeconds(2));
    assertThat(deadline.share(2, 3, Duration.ZERO).left()).isEqualTo(Duration.ofSeconds(4));
    assertThat(deadline.share(1, 3, Duration.ofSeconds(5)).left()).isEqualTo(Duration.ofSeconds(5));
    assertThat(deadline.share(1, 3, Duration.ofSeconds(7)).left()).isEqualTo(Duration.ofSeconds(6));
    assertThat(deadline.atMost(Duration.ofSeconds(1)).left()).isEqualTo(Duration.ofSeconds(1));
    assertThat(deadline.atMost(Duration.ofSeconds(7)).left()).isEqualTo(Duration.ofSeconds(6));
    clock.addAndGet(Duration.ofSeconds(6).toNanos());
    assertThat(deadline.passed()).isTrue();
    clock.addAndGet(Duration.ofHours(1).toNanos());
    assertThat(deadline.left()).isZero();
    assertThat(deadline.share(2, 2, Duration.ofSeconds(5)).passed()).isTrue();
  }
}
