package dev.crossfire.scenarios.buffer;

import dev.crossfire.harness.bind.NativeCell;
import org.openjdk.jcstress.annotations.State;

/** Memory of one {@code cf_buffer_cell}, zeroed, which holds no buffer. */
@State
public class BufferCell extends NativeCell {

  /** {@code cf_buffer_size()}; a test holds the two against each other. */
  static final int BYTES = 64;

  /** A fresh one. */
  public BufferCell() {
    super(BYTES);
  }
}
