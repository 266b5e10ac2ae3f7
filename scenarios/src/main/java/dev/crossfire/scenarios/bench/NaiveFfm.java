package dev.crossfire.scenarios.bench;

import dev.crossfire.fixtures.counter.counter_h;
import dev.crossfire.harness.bind.Downcalls;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The native increment as one would first write it: an arena for each state. */
@JCStressTest
@JCStressMeta(TicketPair.class)
@State
public class NaiveFfm {

  /** The shape of the function. */
  public interface Increment {
    int of(MemorySegment counter);
  }

  private static final Increment INCREMENT =
      Downcalls.bind(
          Increment.class,
          counter_h.cf_counter_plain_increment$address(),
          counter_h.cf_counter_plain_increment$descriptor());

  private final MemorySegment counter = Arena.ofAuto().allocate(64, 64);

  @Actor
  public void first(II_Result result) {
    result.r1 = INCREMENT.of(counter);
  }

  @Actor
  public void second(II_Result result) {
    result.r2 = INCREMENT.of(counter);
  }
}
