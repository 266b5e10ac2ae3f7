package dev.crossfire.scenarios.process;

import dev.crossfire.harness.bind.NativeMemory;
import java.util.Arrays;
import org.openjdk.jcstress.annotations.State;

/** What is added up, and the memory that JCStress wants of a sample. */
@State
public class Bytes {

  /** How many bytes. */
  static final int LENGTH = 64;

  /** The address of bytes that are all 1. */
  static final long ONES = filledWith(1);

  /** The address of bytes that are all 3. */
  static final long THREES = filledWith(3);

  /** What stands for every sum that neither of the two gives, so that outcomes stay few. */
  private static final long NEITHER = -100;

  /** A sum as it is recorded. */
  static long recorded(long sum) {
    return sum == LENGTH || sum == 3 * LENGTH ? sum : NEITHER;
  }

  private static long filledWith(int value) {
    byte[] bytes = new byte[LENGTH];
    Arrays.fill(bytes, (byte) value);
    return NativeMemory.of(bytes);
  }
}
