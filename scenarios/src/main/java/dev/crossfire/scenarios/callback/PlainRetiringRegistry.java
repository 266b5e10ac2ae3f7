package dev.crossfire.scenarios.callback;

import dev.crossfire.fixtures.callback.callback_h;
import dev.crossfire.harness.bind.Downcalls;
import org.openjdk.jcstress.annotations.State;

/** A registry that holds a callback whose data is retired. */
@State
public class PlainRetiringRegistry extends RetiringRegistry {

  private static final Calls.Register REGISTER =
      Downcalls.bind(Calls.Register.class, callback_h.cf_callback_plain_register$address(),
          callback_h.cf_callback_plain_register$descriptor());

  /** A fresh one. */
  public PlainRetiringRegistry() {
    REGISTER.of(address, Callbacks.FIRST, data);
  }
}
