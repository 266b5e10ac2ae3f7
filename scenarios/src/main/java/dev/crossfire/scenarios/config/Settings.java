package dev.crossfire.scenarios.config;

import dev.crossfire.harness.bind.NativeCell;
import org.openjdk.jcstress.annotations.State;

/** Memory of one {@code cf_config}, zeroed, which is number 0; and of a copy of its values for the reader. */
@State
public class Settings extends NativeCell {

  /** {@code cf_config_size()}; a test holds the two against each other. */
  static final int BYTES = 128;

  /**
   * What a writer sets. It is made with the first state, and so before the actors start: ThreadSanitizer does not see that
   * Java initialises a class before it is used, and would report a race between making and using it.
   */
  static final long SEVEN = Values.SEVEN;

  /** Where the reader copies the values to. */
  long copy() {
    return address + BYTES;
  }

  /** A fresh one. */
  public Settings() {
    super(BYTES + Values.BYTES);
  }
}
