package dev.crossfire.scenarios.config;

import dev.crossfire.fixtures.config.config_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.bind.NativeMemory;

/** Values that are all made from one number. */
final class Values {

  /** {@code cf_config_values_size()}; a test holds the two against each other. */
  static final int BYTES = 44;

  private static final Calls.Fill FILL =
      Downcalls.bind(Calls.Fill.class, config_h.cf_config_values_fill$address(),
          config_h.cf_config_values_fill$descriptor());
  private static final Calls.NumberOf NUMBER =
      Downcalls.bind(Calls.NumberOf.class, config_h.cf_config_values_number$address(),
          config_h.cf_config_values_number$descriptor());

  /** The values of number 7, which nobody changes. */
  static final long SEVEN = seven();

  /** What is added to an error, so that it is no number and not -1. */
  private static final int ERROR = -10;

  private Values() {}

  /** The number of what a reader was given, -1 if it is torn, or -10 and the error. */
  static int number(int error, long values) {
    return error == 0 ? NUMBER.of(values) : ERROR + error;
  }

  private static long seven() {
    long values = NativeMemory.allocate(BYTES);
    FILL.of(values, 7);
    return values;
  }
}
