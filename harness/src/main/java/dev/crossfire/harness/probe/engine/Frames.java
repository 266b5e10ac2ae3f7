package dev.crossfire.harness.probe.engine;

import dev.crossfire.harness.probe.Program;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** The frames of the samples that are under way at once. They live as long as their arena. */
final class Frames {

  /** Frames beyond this do not fit a core's cache. */
  private static final int MOST_BYTES = 262_144;

  private static final int ALIGNMENT = 128;

  private final MemorySegment image;
  private final long[] addresses;
  private final List<Program.Callback> callbacks;
  private final long[][] stubs;

  Frames(Program program, int wanted, Arena arena) {
    byte[] bytes = program.frame();
    int count = Math.max(1, Math.min(wanted, MOST_BYTES / bytes.length));
    image = arena.allocate(bytes.length, ALIGNMENT);
    image.copyFrom(MemorySegment.ofArray(bytes));
    MemorySegment memory = arena.allocate((long) bytes.length * count, ALIGNMENT);
    callbacks = program.callbacks();
    addresses = new long[count];
    stubs = new long[count][callbacks.size()];
    for (int i = 0; i < count; i++) {
      addresses[i] = memory.address() + (long) i * bytes.length;
      for (int number = 0; number < callbacks.size(); number++) {
        stubs[i][number] = Callbacks.stub(callbacks.get(number), addresses[i], arena);
      }
    }
  }

  int count() {
    return addresses.length;
  }

  long address(int number) {
    return addresses[number];
  }

  /** Makes a frame what it is before its sample. */
  void reset(int number) {
    long frame = addresses[number];
    Memory.reset(frame, image);
    for (int i = 0; i < callbacks.size(); i++) {
      Memory.put8(stubs[number][i], frame, callbacks.get(i).slot());
    }
  }
}
