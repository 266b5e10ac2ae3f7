package dev.crossfire.scenarios.buffer;

import dev.crossfire.fixtures.buffer.buffer_h;
import dev.crossfire.harness.bind.Downcalls;
import org.openjdk.jcstress.annotations.State;

/** A cell whose buffer has two holders. */
@State
public class CountedBuffer extends BufferCell {

  private static final Calls.CreateFor CREATE =
      Downcalls.bind(Calls.CreateFor.class, buffer_h.cf_buffer_counted_create$address(),
          buffer_h.cf_buffer_counted_create$descriptor());

  /** A fresh one. */
  public CountedBuffer() {
    if (CREATE.of(address, 2) != 0) {
      throw new IllegalStateException("no buffer was created");
    }
  }
}
