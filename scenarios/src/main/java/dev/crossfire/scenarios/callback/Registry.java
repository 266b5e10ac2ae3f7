package dev.crossfire.scenarios.callback;

import dev.crossfire.harness.bind.NativeCell;
import org.openjdk.jcstress.annotations.State;

/** Memory of one {@code cf_callback}, zeroed, which holds no callback. */
@State
public class Registry extends NativeCell {

  /** {@code cf_callback_size()}; a test holds the two against each other. */
  static final int BYTES = 64;

  /** A fresh one. */
  public Registry() {
    super(BYTES);
  }
}
