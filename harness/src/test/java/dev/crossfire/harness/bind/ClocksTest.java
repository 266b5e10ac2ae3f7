package dev.crossfire.harness.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.threads.Crew;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClocksTest {

  @Test
  void processorTimeGrowsWithWork() {
    var clock = CpuClock.ofProcess();
    long before = clock.nanos();
    long wall = System.nanoTime();
    while (clock.nanos() - before < 1_000_000) {
      assertThat(System.nanoTime() - wall).isLessThan(10_000_000_000L);
    }
  }

  @Test
  void aLapHasWallTimeAndNoMoreProcessorTimeThanProcessors() {
    var clock = new StressClock();
    clock.start();
    long end = System.nanoTime() + 20_000_000;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    StressClock.Lap lap = clock.stop();
    assertThat(lap.wallNanos()).isGreaterThanOrEqualTo(20_000_000);
    assertThat(lap.cpuNanos()).isNotNegative();
  }

  @Test
  void aThreadCanBePinnedToEachProcessorOfTheProcessAndToNoOther() throws InterruptedException {
    List<Integer> processors = Processors.allowed();
    assertThat(processors).isNotEmpty().doesNotHaveDuplicates().isSorted();
    List<Boolean> agreed = new ArrayList<>();
    Crew.run(Thread.ofPlatform().factory(), 1, number -> {
      processors.forEach(processor -> agreed.add(Processors.pinTo(processor)));
      agreed.add(Processors.pinTo(1023));
    }, () -> {});
    assertThat(agreed).hasSize(processors.size() + 1);
    assertThat(agreed.subList(0, processors.size())).containsOnly(true);
    assertThat(agreed.getLast()).isFalse();
  }
}
