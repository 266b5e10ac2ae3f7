package dev.crossfire.scenarios.text;

import dev.crossfire.harness.bind.NativeCell;
import org.openjdk.jcstress.annotations.State;

/** Room for a label of each actor, in cache lines of their own. */
@State
public class Buffers extends NativeCell {

  /** Two cache lines. */
  static final int BYTES = 128;

  /** The second actor's buffer. */
  long second() {
    return address + BYTES / 2;
  }

  /** A fresh one. */
  public Buffers() {
    super(BYTES);
  }
}
