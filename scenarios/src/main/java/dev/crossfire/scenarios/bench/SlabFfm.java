package dev.crossfire.scenarios.bench;

import dev.crossfire.fixtures.counter.counter_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.bind.NativeCell;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The native increment as Crossfire's scenarios do it. */
@JCStressTest
@JCStressMeta(TicketPair.class)
public class SlabFfm {

  /** The shape of the function. */
  public interface Increment {
    int of(long counter);
  }

  /** A counter of the slab. */
  @State
  public static class Cell extends NativeCell {

    /** A fresh counter. */
    public Cell() {
      super(64);
    }
  }

  private static final Increment INCREMENT =
      Downcalls.bind(
          Increment.class,
          counter_h.cf_counter_plain_increment$address(),
          counter_h.cf_counter_plain_increment$descriptor());

  @Actor
  public void first(Cell counter, II_Result result) {
    result.r1 = INCREMENT.of(counter.address);
  }

  @Actor
  public void second(Cell counter, II_Result result) {
    result.r2 = INCREMENT.of(counter.address);
  }
}
