package dev.crossfire.harness.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharingTest {

  @ParameterizedTest
  @CsvSource({"2, 2", "3, 4", "64, 64"})
  void whereEachThreadCanHaveAProcessorNothingIsSaid(int threads, int processors) {
    assertThat(Sharing.sentence(threads, processors)).isEmpty();
  }

  @Test
  void threadsThatOutnumberProcessorsAreSaidToShareThem() {
    assertThat(Sharing.sentence(10_000, 2)).isEqualTo(
        " The 10,000 threads shared 2 processors, so that at most 2 ran at the same time.");
    assertThat(Sharing.sentence(2, 1)).isEqualTo(
        " The 2 threads shared 1 processor, so that at most 1 ran at the same time.");
  }
}
