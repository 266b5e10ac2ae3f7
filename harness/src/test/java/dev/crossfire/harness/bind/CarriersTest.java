package dev.crossfire.harness.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.threads.Crew;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CarriersTest {

  @Test
  void virtualThreadsThatRunAtOnceHaveAProcessorEach() throws Exception {
    int processors = Runtime.getRuntime().availableProcessors();
    var carriers = new Carriers();
    var running = new AtomicInteger();
    List<List<Integer>> had = new CopyOnWriteArrayList<>();
    Crew.run(Thread.ofVirtual().factory(), processors, number -> {
      running.incrementAndGet();
      while (running.get() < processors) {
        Thread.onSpinWait();
      }
      carriers.pinOwn();
      had.add(Processors.ofThread());
    }, () -> {});
    assertThat(had).hasSize(processors)
        .doesNotHaveDuplicates()
        .allSatisfy(
            processor -> assertThat(processor).hasSize(1).isSubsetOf(Processors.allowed()));
  }

  @Test
  void aCarrierStaysWhereItIs() throws Exception {
    var carriers = new Carriers();
    Crew.run(Thread.ofVirtual().factory(), 1, number -> {
      carriers.pinOwn();
      List<Integer> first = Processors.ofThread();
      carriers.pinOwn();
      assertThat(Processors.ofThread()).isEqualTo(first);
    }, () -> {});
  }
}
