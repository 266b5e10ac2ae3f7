package dev.crossfire.scenarios.callback;

import dev.crossfire.fixtures.callback.cf_callback_function;
import dev.crossfire.fixtures.callback.cf_callback_pair;
import dev.crossfire.harness.bind.NativeMemory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Callbacks in Java. */
final class Upcalls {

  /** What a guarded callback returns in place of an exception. */
  static final int FAILED = -4;

  private Upcalls() {}

  /** A callback that returns a value that is not negative, and throws at others. */
  static int refuseNegative(int value, MemorySegment data) {
    if (value < 0) {
      throw new IllegalArgumentException("value=" + value);
    }
    return value;
  }

  /** The same callback, whose exceptions, errors too, become an error code. */
  static cf_callback_function.Function guarded(cf_callback_function.Function callback) {
    return (value, data) -> {
      try {
        return callback.apply(value, data);
      } catch (Throwable _) { // native code could make nothing of it
        return FAILED;
      }
    };
  }

  /** The address of a pair of a callback and no data, whose stub lives as long as the arena. */
  static long pair(cf_callback_function.Function callback, Arena arena) {
    long pair = NativeMemory.allocate(Math.toIntExact(cf_callback_pair.sizeof()));
    write(pair, callback, arena);
    return pair;
  }

  /** Makes such a pair of memory that was one before. */
  static void write(long pair, cf_callback_function.Function callback, Arena arena) {
    Callbacks.write(pair, cf_callback_function.allocate(callback, arena).address(), 0);
  }
}
