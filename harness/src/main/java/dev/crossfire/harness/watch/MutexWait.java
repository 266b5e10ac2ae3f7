package dev.crossfire.harness.watch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A thread that waits for a pthread mutex of glibc.
 *
 * @param task the waiting thread's id for the kernel
 * @param mutex where the mutex is
 * @param owner the id of the thread that holds it
 */
record MutexWait(long task, long mutex, long owner) {

  /** The system call {@code futex} on x86-64 and on AArch64. */
  private static final long FUTEX = System.getProperty("os.arch").equals("aarch64") ? 98 : 202;

  private static final int OPERATION_MASK = 127;
  private static final int WAIT = 0;
  private static final int LOCK_PI = 6;
  private static final int WAIT_BITSET = 9;
  private static final int LOCK_PI2 = 13;

  /** The value of a plain mutex that others wait for. */
  private static final long CONTENDED = 2;

  /** In a mutex that is robust or inherits priority, the word itself holds its owner. */
  private static final long WAITERS = 0x8000_0000L;

  private static final int OWNER_MASK = 0x3fff_ffff;

  /** {@code __lock}, {@code __count}, {@code __owner} of {@code pthread_mutex_t}. */
  private static final int MUTEX_BYTES = 12;

  private static final int OWNER_AT = 8;

  /** What the thread waits for, if that is a mutex whose owner can be read from the memory of its process. */
  static Optional<MutexWait> of(KernelThread thread, long process) {
    String[] call = thread.systemCall().split(" ", -1);
    if (call.length < 4 || number(call[0]) != FUTEX) {
      return Optional.empty();
    }
    long address = number(call[1]);
    int operation = (int) number(call[2]) & OPERATION_MASK;
    long expected = number(call[3]) & 0xffff_ffffL;
    boolean waits = operation == WAIT || operation == WAIT_BITSET;
    boolean plain = waits && expected == CONTENDED;
    boolean inWord =
        operation == LOCK_PI || operation == LOCK_PI2 || (waits && (expected & WAITERS) != 0);
    if (!plain && !inWord) {
      return Optional.empty();
    }
    return memory(process, address)
        .map(mutex -> plain ? mutex.getInt(OWNER_AT) : mutex.getInt(0) & OWNER_MASK)
        .filter(owner -> owner > 0)
        .map(owner -> new MutexWait(thread.task(), address, owner));
  }

  private static Optional<ByteBuffer> memory(long process, long address) {
    byte[] bytes = new byte[MUTEX_BYTES];
    try (var memory = new RandomAccessFile("/proc/" + process + "/mem", "r")) {
      memory.seek(address);
      memory.readFully(bytes);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.of(ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()));
  }

  /** A number as {@code /proc/PID/syscall} writes it; -1 if it is none. */
  private static long number(String text) {
    try {
      return text.startsWith("0x")
          ? Long.parseUnsignedLong(text.substring(2), 16)
          : Long.parseLong(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
