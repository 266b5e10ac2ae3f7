package dev.crossfire.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.reports.MadeUpResults;
import org.junit.jupiter.api.Test;

class AnchorsTest {

  private final Anchors anchors = new Anchors();

  @Test
  void aScenarioIsFoundUnderItsName() {
    assertThat(anchors.of("counter.load-then-store")).isEqualTo("counter.load-then-store");
  }

  @Test
  void noAnchorIsGivenOutTwice() {
    assertThat(anchors.of("a.b")).isEqualTo("a.b");
    assertThat(anchors.of("a.b")).isEqualTo("a.b-2");
    assertThat(anchors.of("a.b-2")).isEqualTo("a.b-2-2");
  }

  @Test
  void aPageKeepsNamesWithoutADotForItself() {
    assertThat(anchors.of("main")).isEqualTo("x.main");
  }

  @Test
  void nothingInAnAnchorNeedsEscaping() {
    assertThat(MadeUpResults.HOSTILE.stream().map(anchors::of))
        .allMatch(anchor -> anchor.matches("[A-Za-z0-9.-]+"));
  }
}
