package dev.crossfire.harness.bind;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * What the dynamic linker knows of an address; it knows exported functions of stripped libraries, too.
 *
 * @param name the function, or its address if that has no name
 * @param library path of the library, or an empty text
 * @param offset of the address in the library, in bytes
 */
record NativeSymbol(String name, String library, long offset) {

  private static final MethodHandle DLADDR =
      CLibrary.link("dladdr",
          FunctionDescriptor.of(ValueLayout.JAVA_INT, CLibrary.POINTER, CLibrary.POINTER));

  /** {@code Dl_info}: library's path, its base, function's name, its address. */
  private static final long INFO_BYTES = 4 * Long.BYTES;

  static NativeSymbol at(MemorySegment address) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment info = arena.allocate(INFO_BYTES, Long.BYTES);
      if (call(address, info) == 0) {
        return new NativeSymbol(hex(address), "", 0);
      }
      MemorySegment base = info.get(CLibrary.POINTER, Long.BYTES);
      MemorySegment name = info.get(CLibrary.POINTER, 2 * Long.BYTES);
      return new NativeSymbol(
          name.address() == 0 ? hex(address) : text(name),
          text(info.get(CLibrary.POINTER, 0)),
          address.address() - base.address());
    }
  }

  private static int call(MemorySegment address, MemorySegment info) {
    try {
      return (int) DLADDR.invokeExact(address, info);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError("dladdr threw", e);
    }
  }

  private static String text(MemorySegment zeroTerminated) {
    return zeroTerminated.reinterpret(Long.MAX_VALUE).getString(0);
  }

  private static String hex(MemorySegment address) {
    return "0x" + Long.toHexString(address.address());
  }
}
