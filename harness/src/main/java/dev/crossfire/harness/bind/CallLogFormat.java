package dev.crossfire.harness.bind;

/**
 * The form of the file in which a fork notes the native calls of its threads, for whoever reads it once the fork is dead
 * or frozen. Numbers are in the machine's byte order, texts are UTF-8 and end with a zero byte.
 *
 * <p>A header, then a table of functions, then a slot for each thread. A slot has how many calls its
 * thread has made, and its state: whether it is in one, and the number of the function that it is in or was in last.
 */
public final class CallLogFormat {

  /** Where the header says how the process ended: one of the three below, as a {@code long}. */
  public static final int END = 0;

  /** The process did not end by itself, or native code ended it. */
  public static final long NO_END = 0;

  /** The process did all that it was asked for. */
  public static final long DONE = 1;

  /** Java code ended the process, or a signal that the JVM takes as a request to do so. */
  public static final long ENDED_BY_JAVA = 2;

  /** Where the table of functions begins; entry 0 stays empty. */
  public static final int FUNCTIONS = 4096;

  public static final int FUNCTION_COUNT = 1024;

  /** Bytes of an entry: an offset in the library as a {@code long}, the function's name, the library's path. */
  public static final int FUNCTION_BYTES = 512;

  /** Where an entry's texts begin, and how many bytes they have. */
  public static final int FUNCTION_NAME = 8;

  public static final int FUNCTION_NAME_BYTES = 184;
  public static final int FUNCTION_LIBRARY = FUNCTION_NAME + FUNCTION_NAME_BYTES;
  public static final int FUNCTION_LIBRARY_BYTES = FUNCTION_BYTES - FUNCTION_LIBRARY;

  /** Where the slots begin. */
  public static final int SLOTS = FUNCTIONS + FUNCTION_COUNT * FUNCTION_BYTES;

  /** How many slots there are, a power of two: threads whose ids differ by a multiple of it share one. */
  public static final int THREADS = 4096;

  /** Two cache lines, since processors fetch them in pairs. */
  public static final int SLOT_BYTES = 128;

  /** Where a slot has its thread's Java id, its calls, its state, its id for the kernel (0 if it is virtual), its name. */
  public static final int SLOT_THREAD = 0;

  public static final int SLOT_COUNT = 8;
  public static final int SLOT_STATE = 16;
  public static final int SLOT_TASK = 24;
  public static final int SLOT_NAME = 32;
  public static final int SLOT_NAME_BYTES = SLOT_BYTES - SLOT_NAME;

  /** What a state has of the function; 0 before the first call. */
  public static final long FUNCTION = 0xffff;

  /** Set in a state while its thread is in the function. */
  public static final long IN_CALL = 1 << 16;

  public static final int FILE_BYTES = SLOTS + THREADS * SLOT_BYTES;

  private CallLogFormat() {}
}
