package dev.crossfire.scenarios.math;

/** The shapes of the family's functions; a pointer is passed as its address. */
public final class Calls {

  private Calls() {}

  /** Adds; 0, or a negative error. */
  public interface Add {
    int of(int a, int b, long sum);
  }

  /** Divides; 0, or a negative error. */
  public interface Divide {
    int of(int dividend, int divisor, long quotient);
  }
}
