package dev.crossfire.scenarios.counter;

import dev.crossfire.harness.bind.NativeCell;
import org.openjdk.jcstress.annotations.State;

/** Memory of one {@code cf_counter}; zeroed memory is a fresh counter. */
@State
public class Cell extends NativeCell {

  /** {@code cf_counter_size()}; a test holds the two against each other. */
  static final int BYTES = 64;

  /** A fresh counter. */
  public Cell() {
    super(BYTES);
  }
}
