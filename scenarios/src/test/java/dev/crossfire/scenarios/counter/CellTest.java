package dev.crossfire.scenarios.counter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.fixtures.NativeFixtures;
import dev.crossfire.fixtures.counter.counter_h;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CellTest {

  @BeforeAll
  static void load() {
    System.load(NativeFixtures.find().library("gcc-O2").orElseThrow().toString());
  }

  @Test
  void statesAreAsLargeAsTheStructs() {
    assertThat((long) Cell.BYTES).isEqualTo(counter_h.cf_counter_size());
    assertThat((long) ShardedCell.BYTES).isEqualTo(counter_h.cf_counter_sharded_size());
  }

  @Test
  void cacheLinesAreEnoughOfAnAlignment() {
    assertThat(64 % counter_h.cf_counter_alignment()).isZero();
  }
}
