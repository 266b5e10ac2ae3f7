package dev.crossfire.scenarios.callback;

import dev.crossfire.fixtures.callback.callback_h;
import dev.crossfire.harness.bind.Downcalls;
import org.openjdk.jcstress.annotations.State;

/** A registry that holds a callback whose data is retired, for {@code waiting}. */
@State
public class WaitingRegistry extends RetiringRegistry {

  private static final Calls.RegisterPair REGISTER =
      Downcalls.bind(Calls.RegisterPair.class, callback_h.cf_callback_waiting_register$address(),
          callback_h.cf_callback_waiting_register$descriptor());

  /** A fresh one. */
  public WaitingRegistry() {
    REGISTER.of(address, pair);
  }
}
