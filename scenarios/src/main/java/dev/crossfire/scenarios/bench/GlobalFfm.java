package dev.crossfire.scenarios.bench;

import dev.crossfire.fixtures.counter.counter_global_h;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The increment of the process-wide counter, which JCStress can only run with one sample in flight. */
@JCStressTest
@JCStressMeta(TicketPair.class)
@State
public class GlobalFfm {

  @Actor
  public void first(II_Result result) {
    result.r1 = counter_global_h.cf_counter_plain_global_increment();
  }

  @Actor
  public void second(II_Result result) {
    result.r2 = counter_global_h.cf_counter_plain_global_increment();
  }

  @Arbiter
  public void reset(II_Result result) {
    counter_global_h.cf_counter_plain_global_reset();
  }
}
