package dev.crossfire.scenarios.callback;

import dev.crossfire.fixtures.callback.callback_h;
import dev.crossfire.fixtures.callback.cf_callback_data;
import dev.crossfire.fixtures.callback.cf_callback_pair;
import dev.crossfire.harness.bind.NativeMemory;

/** Two callbacks in C, each with its data, which nobody changes. */
final class Callbacks {

  /** The addresses of the functions. */
  static final long FIRST = callback_h.cf_callback_first$address().address();
  static final long SECOND = callback_h.cf_callback_second$address().address();

  /** The addresses of their data. */
  static final long FIRST_DATA = data(1);
  static final long SECOND_DATA = data(2);

  /** The addresses of the pairs of both. */
  static final long FIRST_PAIR = pair(FIRST, FIRST_DATA);
  static final long SECOND_PAIR = pair(SECOND, SECOND_DATA);

  private Callbacks() {}

  private static long data(int number) {
    long data = NativeMemory.allocate(Math.toIntExact(cf_callback_data.sizeof()));
    NativeMemory.putInt(data + cf_callback_data.number$offset(), number);
    return data;
  }

  private static long pair(long function, long data) {
    long pair = NativeMemory.allocate(Math.toIntExact(cf_callback_pair.sizeof()));
    write(pair, function, data);
    return pair;
  }

  /** Makes a pair of function and data. */
  static void write(long pair, long function, long data) {
    NativeMemory.putLong(pair + cf_callback_pair.function$offset(), function);
    NativeMemory.putLong(pair + cf_callback_pair.data$offset(), data);
  }
}
