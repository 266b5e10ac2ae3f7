package dev.crossfire.scenarios.handle;

import dev.crossfire.fixtures.handle.handle_h;
import dev.crossfire.harness.bind.Downcalls;
import org.openjdk.jcstress.annotations.State;

/** A handle, and a pointer to its current item that its owner has borrowed and then gives to another thread. */
@State
public class BorrowedHandle extends Handle {

  private static final Calls.Borrow BORROW =
      Downcalls.bind(Calls.Borrow.class, handle_h.cf_handle_raw_pointer_borrow$address(),
          handle_h.cf_handle_raw_pointer_borrow$descriptor());

  /** The borrowed item. */
  final long item = BORROW.of(address);
}
