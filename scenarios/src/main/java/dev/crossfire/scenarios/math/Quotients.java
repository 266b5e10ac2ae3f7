package dev.crossfire.scenarios.math;

import dev.crossfire.harness.bind.NativeCell;
import org.openjdk.jcstress.annotations.State;

/** Out-parameters of two actors, in cache lines of their own. */
@State
public class Quotients extends NativeCell {

  /** Two cache lines. */
  static final int BYTES = 128;

  /** Where the second actor's lies. */
  static final int SECOND = BYTES / 2;

  /** A fresh one. */
  public Quotients() {
    super(BYTES);
  }
}
