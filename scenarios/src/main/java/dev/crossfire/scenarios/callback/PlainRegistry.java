package dev.crossfire.scenarios.callback;

import dev.crossfire.fixtures.callback.callback_h;
import dev.crossfire.harness.bind.Downcalls;
import org.openjdk.jcstress.annotations.State;

/** A registry that holds the first callback. */
@State
public class PlainRegistry extends Registry {

  private static final Calls.Register REGISTER =
      Downcalls.bind(Calls.Register.class, callback_h.cf_callback_plain_register$address(),
          callback_h.cf_callback_plain_register$descriptor());

  /** A fresh one. */
  public PlainRegistry() {
    REGISTER.of(address, Callbacks.FIRST, Callbacks.FIRST_DATA);
  }
}
