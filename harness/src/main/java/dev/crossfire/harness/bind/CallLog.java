package dev.crossfire.harness.bind;

import static dev.crossfire.harness.bind.CallLogFormat.IN_CALL;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Notes which native function each thread is in, in a mapped file that outlives this process (see
 * {@link CallLogFormat}).
 *
 * <p>Noting a call is three stores to memory that only its thread writes, and allocates nothing; a thread's first call
 * does more. Without the system property nothing is noted. Safe for use by several threads.
 */
public final class CallLog {

  /** The system property that names the file, which must not exist yet. */
  public static final String PROPERTY = "crossfire.calls";

  private static final boolean ON = System.getProperty(PROPERTY) != null;
  private static final MemorySegment FILE = ON ? map() : MemorySegment.NULL;
  private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();

  private static int functions;

  private CallLog() {}

  /** Makes the log, so that who reads it knows that this process came so far. */
  public static void begin() {
    end(CallLogFormat.NO_END);
  }

  /** Notes how this process is about to end, as {@link CallLogFormat} has it. */
  public static void end(long end) {
    if (ON) {
      LONG.setVolatile(FILE, (long) CallLogFormat.END, end);
    }
  }

  /**
   * The downcall, noted each time it is made.
   *
   * @param function the address that it calls
   */
  public static MethodHandle noting(MethodHandle downcall, MemorySegment function) {
    return ON ? Around.call(downcall, number(NativeSymbol.at(function))) : downcall;
  }

  /**
   * Notes that the calling thread enters a function; gives its state from before, which {@link #leave} needs.
   *
   * <p>This is on the path of every sample. A store that depends on what was loaded from where it goes makes calls wait
   * for one another, longer than all else here takes; so a state is made of constants, and the count is a word of its
   * own.
   */
  static long enter(int function) {
    Thread thread = Thread.currentThread();
    long id = thread.threadId();
    long slot = slot(id);
    if ((long) LONG.get(FILE, slot) != id) {
      claim(slot, thread);
    }
    long before = (long) LONG.get(FILE, slot + CallLogFormat.SLOT_STATE);
    LONG.setOpaque(FILE, slot + CallLogFormat.SLOT_COUNT,
        (long) LONG.get(FILE, slot + CallLogFormat.SLOT_COUNT) + 1);
    LONG.setOpaque(FILE, slot + CallLogFormat.SLOT_STATE, IN_CALL | function);
    return before;
  }

  /** Notes that the calling thread is back from a function, in the state that it was in before it entered. */
  static void leave(int function, long before) {
    long state = slot(Thread.currentThread().threadId()) + CallLogFormat.SLOT_STATE;
    if ((before & IN_CALL) == 0) {
      LONG.setOpaque(FILE, state, (long) function);
    } else {
      // A call out of an upcall gives back to the call that the upcall was made in.
      LONG.setOpaque(FILE, state, before);
    }
  }

  private static long slot(long thread) {
    return CallLogFormat.SLOTS
        + (thread & (CallLogFormat.THREADS - 1)) * CallLogFormat.SLOT_BYTES;
  }

  /** Takes the slot over from a thread that is gone, or has the same place. */
  private static void claim(long slot, Thread thread) {
    LONG.setVolatile(FILE, slot + CallLogFormat.SLOT_THREAD, 0L);
    LONG.setVolatile(FILE, slot + CallLogFormat.SLOT_COUNT, 0L);
    LONG.setVolatile(FILE, slot + CallLogFormat.SLOT_STATE, 0L);
    LONG.setVolatile(FILE, slot + CallLogFormat.SLOT_TASK, thread.isVirtual() ? 0L : Task.id());
    writeText(slot + CallLogFormat.SLOT_NAME, CallLogFormat.SLOT_NAME_BYTES, thread.getName());
    LONG.setVolatile(FILE, slot + CallLogFormat.SLOT_THREAD, thread.threadId());
  }

  /** The number of a function that was not noted before; the last one stands for all that find no room. */
  private static synchronized int number(NativeSymbol symbol) {
    if (functions < CallLogFormat.FUNCTION_COUNT - 1) {
      functions++;
    }
    long entry = CallLogFormat.FUNCTIONS + (long) functions * CallLogFormat.FUNCTION_BYTES;
    LONG.setVolatile(FILE, entry, symbol.offset());
    writeText(entry + CallLogFormat.FUNCTION_NAME, CallLogFormat.FUNCTION_NAME_BYTES,
        symbol.name());
    writeText(entry + CallLogFormat.FUNCTION_LIBRARY, CallLogFormat.FUNCTION_LIBRARY_BYTES,
        symbol.library());
    return functions;
  }

  private static void writeText(long at, int room, String text) {
    byte[] bytes = Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), room - 1);
    MemorySegment.copy(MemorySegment.ofArray(bytes), 0, FILE, at, bytes.length);
  }

  private static MemorySegment map() {
    try (FileChannel file =
        FileChannel.open(Path.of(System.getProperty(PROPERTY)), StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return file.map(FileChannel.MapMode.READ_WRITE, 0, CallLogFormat.FILE_BYTES, Arena.global());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
