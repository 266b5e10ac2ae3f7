package dev.crossfire.harness.watch;

import dev.crossfire.harness.bind.CallLogFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fork's call log, read from outside.
 *
 * @param kept whether there is one: the fork came as far as its main class
 * @param end how the process ended, as {@link CallLogFormat} has it
 * @param functions whether any function was linked whose calls are noted
 * @param threads the threads that have made calls, in order of id
 */
record Calls(boolean kept, long end, boolean functions, List<CallingThread> threads) {

  private static final Calls NONE = new Calls(false, CallLogFormat.NO_END, false, List.of());

  Calls {
    threads = List.copyOf(threads);
  }

  /** Reads the log; what cannot be read counts as not noted. */
  static Calls read(Path file) {
    byte[] bytes;
    try (var in = Files.newInputStream(file)) {
      bytes = in.readNBytes(CallLogFormat.FILE_BYTES);
    } catch (IOException e) {
      return NONE;
    }
    if (bytes.length < CallLogFormat.FILE_BYTES) {
      return NONE;
    }
    return parse(ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()));
  }

  /** The threads that are in a call. */
  List<CallingThread> inFlight() {
    return threads.stream().filter(thread -> thread.in().isPresent()).toList();
  }

  /** The thread of this id for the kernel. */
  Optional<CallingThread> ofTask(long task) {
    return threads.stream().filter(thread -> task != 0 && thread.task() == task).findFirst();
  }

  /**
   * The threads that may be the one that died: the one that the report names or, if it names a carrier, the virtual threads
   * that are in a call, of which nobody noted which carrier they are on.
   */
  List<CallingThread> of(CrashReport report) {
    return ofTask(report.task())
        .map(List::of)
        .orElseGet(
            () -> report.isOnCarrier()
                ? inFlight().stream().filter(CallingThread::isVirtual).toList()
                : List.of());
  }

  /** The path of the library of this file name, if a function of it is being called. */
  Optional<Path> library(String name) {
    return inFlight().stream()
        .map(thread -> thread.in().orElseThrow().library())
        .filter(path -> NativeFunction.fileName(path).equals(name))
        .findFirst()
        .flatMap(NativeFunction::path);
  }

  /** What a log of {@link CallLogFormat#FILE_BYTES} bytes says, whatever it holds. */
  static Calls parse(ByteBuffer log) {
    Map<Long, NativeFunction> functions = new HashMap<>();
    for (int number = 1; number < CallLogFormat.FUNCTION_COUNT; number++) {
      int entry = CallLogFormat.FUNCTIONS + number * CallLogFormat.FUNCTION_BYTES;
      String name =
          text(log, entry + CallLogFormat.FUNCTION_NAME, CallLogFormat.FUNCTION_NAME_BYTES);
      if (name.isEmpty()) {
        break;
      }
      functions.put(
          (long) number,
          new NativeFunction(
              name,
              text(log, entry + CallLogFormat.FUNCTION_LIBRARY,
                  CallLogFormat.FUNCTION_LIBRARY_BYTES),
              log.getLong(entry)));
    }
    List<CallingThread> threads = new ArrayList<>();
    for (int slot = 0; slot < CallLogFormat.THREADS; slot++) {
      int at = CallLogFormat.SLOTS + slot * CallLogFormat.SLOT_BYTES;
      long id = log.getLong(at + CallLogFormat.SLOT_THREAD);
      if (id != 0) {
        long state = log.getLong(at + CallLogFormat.SLOT_STATE);
        threads.add(
            new CallingThread(
                id,
                text(log, at + CallLogFormat.SLOT_NAME, CallLogFormat.SLOT_NAME_BYTES),
                log.getLong(at + CallLogFormat.SLOT_TASK),
                log.getLong(at + CallLogFormat.SLOT_COUNT),
                (state & CallLogFormat.IN_CALL) != 0,
                Optional.ofNullable(functions.get(state & CallLogFormat.FUNCTION))));
      }
    }
    threads.sort((one, other) -> Long.compare(one.id(), other.id()));
    return new Calls(true, log.getLong(CallLogFormat.END), !functions.isEmpty(), threads);
  }

  private static String text(ByteBuffer log, int at, int room) {
    byte[] bytes = new byte[room];
    log.get(at, bytes);
    int length = 0;
    while (length < room && bytes[length] != 0) {
      length++;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
