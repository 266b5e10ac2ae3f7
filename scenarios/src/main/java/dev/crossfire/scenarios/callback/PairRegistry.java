package dev.crossfire.scenarios.callback;

import dev.crossfire.fixtures.callback.callback_h;
import dev.crossfire.harness.bind.Downcalls;
import org.openjdk.jcstress.annotations.State;

/** A registry that holds the first callback, for {@code pair}. */
@State
public class PairRegistry extends Registry {

  private static final Calls.RegisterPair REGISTER =
      Downcalls.bind(Calls.RegisterPair.class, callback_h.cf_callback_pair_register$address(),
          callback_h.cf_callback_pair_register$descriptor());

  /** A fresh one. */
  public PairRegistry() {
    REGISTER.of(address, Callbacks.FIRST_PAIR);
  }
}
