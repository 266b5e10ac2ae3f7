package dev.crossfire.scenarios.buffer;

import dev.crossfire.fixtures.buffer.buffer_h;
import dev.crossfire.harness.bind.Downcalls;
import org.openjdk.jcstress.annotations.State;

/** A cell that holds one buffer. */
@State
public class PlainBuffer extends BufferCell {

  private static final Calls.Create CREATE =
      Downcalls.bind(Calls.Create.class, buffer_h.cf_buffer_plain_create$address(),
          buffer_h.cf_buffer_plain_create$descriptor());

  /** A fresh one. */
  public PlainBuffer() {
    if (CREATE.of(address) != 0) {
      throw new IllegalStateException("no buffer was created");
    }
  }
}
