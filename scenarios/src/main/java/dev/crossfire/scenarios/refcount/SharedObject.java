package dev.crossfire.scenarios.refcount;

import dev.crossfire.fixtures.refcount.refcount_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.bind.NativeCell;
import org.openjdk.jcstress.annotations.State;

/** Memory of one {@code cf_refcount} of which each of two actors holds a reference. */
@State
public class SharedObject extends NativeCell {

  /** {@code cf_refcount_size()}; a test holds the two against each other. */
  static final int BYTES = 64;

  private static final Calls.Init INIT =
      Downcalls.bind(Calls.Init.class, refcount_h.cf_refcount_init$address(),
          refcount_h.cf_refcount_init$descriptor());

  /** A fresh one. */
  public SharedObject() {
    super(BYTES);
    if (INIT.of(address, 2) != 0) {
      throw new IllegalStateException("the object was not made");
    }
  }
}
