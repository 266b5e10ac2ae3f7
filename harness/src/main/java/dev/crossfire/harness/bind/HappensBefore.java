package dev.crossfire.harness.bind;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A point of synchronisation in Java code that ThreadSanitizer is told of, since it watches native code alone.
 *
 * <p>Without it, whatever the harness's own barriers keep apart would be reported as a race: the total that is read after
 * all actors, and memory that a later sample uses again. Where ThreadSanitizer does not watch this process, nothing is
 * told and nothing costs anything. Safe for use by several threads.
 */
public final class HappensBefore {

  private static final Optional<MethodHandle> RELEASE = find("__tsan_release");
  private static final Optional<MethodHandle> ACQUIRE = find("__tsan_acquire");

  /** Its address stands for the point; nothing is stored there. */
  private final @Nullable MemorySegment point =
      RELEASE.isPresent() ? Arena.ofAuto().allocate(Long.BYTES, Long.BYTES) : null;

  /** Whether there is someone to tell. */
  public static boolean isWatched() {
    return RELEASE.isPresent() && ACQUIRE.isPresent();
  }

  /** Everything that this thread did so far happens before whatever a thread does that acquires the point later. */
  public void release() {
    tell(RELEASE);
  }

  /** Whatever threads did before they released the point happens before everything that this thread does from here. */
  public void acquire() {
    tell(ACQUIRE);
  }

  private void tell(Optional<MethodHandle> function) {
    if (point == null || function.isEmpty()) {
      return;
    }
    try {
      function.get().invokeExact(point);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError("a sanitizer's function threw", e);
    }
  }

  /** A function of the preloaded runtime; it is in the global scope, which only {@code dlsym} searches. */
  private static Optional<MethodHandle> find(String name) {
    if (!SanitizedFork.isThis()) {
      return Optional.empty();
    }
    MethodHandle dlsym =
        CLibrary.link(
            "dlsym",
            FunctionDescriptor.of(
                CLibrary.POINTER, CLibrary.POINTER, CLibrary.POINTER));
    try (Arena arena = Arena.ofConfined()) {
      var found = (MemorySegment) dlsym.invokeExact(MemorySegment.NULL, arena.allocateFrom(name));
      return found.equals(MemorySegment.NULL)
          ? Optional.empty()
          : Optional.of(
              Linker.nativeLinker()
                  .downcallHandle(found, FunctionDescriptor.ofVoid(ValueLayout.ADDRESS)));
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError("dlsym threw", e);
    }
  }
}
