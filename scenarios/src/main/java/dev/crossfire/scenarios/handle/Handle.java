package dev.crossfire.scenarios.handle;

import dev.crossfire.harness.bind.NativeCell;
import org.openjdk.jcstress.annotations.State;

/** Memory of one {@code cf_handle}, zeroed, which is before its first item. */
@State
public class Handle extends NativeCell {

  /** {@code cf_handle_size()}; a test holds the two against each other. */
  static final int BYTES = 128;

  /** A fresh one. */
  public Handle() {
    super(BYTES);
  }
}
