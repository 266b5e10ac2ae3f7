package dev.crossfire.scenarios.counter;

import dev.crossfire.harness.bind.NativeCell;
import org.openjdk.jcstress.annotations.State;

/** Memory of one {@code cf_counter_sharded}; zeroed memory is a fresh counter. */
@State
public class ShardedCell extends NativeCell {

  /** {@code cf_counter_sharded_size()}; a test holds the two against each other. */
  static final int BYTES = 128;

  /** A fresh counter. */
  public ShardedCell() {
    super(BYTES);
  }
}
