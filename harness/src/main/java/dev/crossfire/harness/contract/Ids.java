package dev.crossfire.harness.contract;

import java.util.Locale;

/** The spelling of enum constants outside Java: lower case with hyphens. */
final class Ids {

  private Ids() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
