package dev.crossfire.scenarios.callback;

import dev.crossfire.fixtures.callback.callback_h;
import dev.crossfire.fixtures.callback.cf_callback_data;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.bind.NativeCell;
import dev.crossfire.harness.bind.NativeMemory;
import org.openjdk.jcstress.annotations.State;

/** A registry, and behind it the data of a callback, which is retired in its sample, and the pair of both. */
@State
public class RetiringRegistry extends NativeCell {

  /** {@code cf_callback_size()}; a test holds the two against each other. */
  static final int BYTES = 64;

  private static final Calls.Retire RETIRE =
      Downcalls.bind(Calls.Retire.class, callback_h.cf_callback_data_retire$address(),
          callback_h.cf_callback_data_retire$descriptor());

  /** Where the data lies. */
  final long data = address + BYTES;

  /** Where the pair lies. */
  final long pair = address + 2 * BYTES;

  /** Retires the data, once the registry has given it back. */
  final void retire() {
    RETIRE.of(data);
  }

  /** A fresh one. */
  public RetiringRegistry() {
    super(3 * BYTES);
    NativeMemory.putInt(data + cf_callback_data.number$offset(), 1);
    Callbacks.write(pair, Callbacks.FIRST, data);
  }
}
