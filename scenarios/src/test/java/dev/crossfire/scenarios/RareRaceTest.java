package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Finding;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fix that is wrong far less often than its control shows: it is found, or bounded by what was really seen. */
class RareRaceTest {

  /** One increment in ten million is lost; an operation of two increments loses one in five million. */
  private static final double LOST_SHARE_OF_SAMPLES = 2e-7;

  @TempDir
  private Path folder;

  @Test
  void oneLostIncrementInTenMillionIsFoundOrBounded() throws Exception {
    Path fixtures = PatchedFixtures.in(folder)
        .replace("counter/counter_fixes.c",
            "int32_t cf_counter_atomic_relaxed_increment(cf_counter *c)\n{",
            """
                int32_t cf_counter_atomic_relaxed_increment(cf_counter *c)
                {
                    static _Atomic uint64_t calls;
                    if (atomic_fetch_add(&calls, 1) % 10000000 == 9999999) {
                        return atomic_load(&c->atomic_value) + 1;
                    }
                """)
        .build("gcc-O2");

    var ended = new Crossfire(folder).withFixtures(fixtures)
        .run("counter.atomic-relaxed", "--budget", "15s", "--linkage", "default");

    Row row = ended.results()
        .results()
        .stream()
        .filter(each -> each.role() == Role.FIX && each.engine() == Engine.JCSTRESS)
        .findFirst()
        .orElseThrow();
    if (row.finding() != Finding.SHOWN) {
      assertThat(row.samples()).isPositive();
      assertThat(Objects.requireNonNull(row.power()).sampleUpperBound95())
          .isGreaterThan(LOST_SHARE_OF_SAMPLES);
    }
  }
}
