package dev.crossfire.harness.bind;

import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;

/**
 * Links functions of the C library as implementations of functional interfaces, by the linkage of this JVM.
 *
 * <p>No binding describes them; their C types follow from the interface, whose method takes and gives {@code int}, {@code
 * double}, and {@code long} for {@code long}, {@code size_t} and the address of a pointer. That it is the function's own
 * signature is for the caller to know.
 */
public final class LibC {

  private LibC() {}

  /**
   * Links a function.
   *
   * @param shape a public interface with one method
   * @param name the function, such as {@code strlen}
   * @throws IllegalArgumentException if the interface has another type than these
   * @throws java.util.NoSuchElementException if the C library has no such function
   */
  public static <T> T bind(Class<T> shape, String name) {
    return Downcalls.bindByShape(shape, address(name));
  }

  /**
   * Links a variadic function for arguments of the interface's types.
   *
   * @param firstVariadic which parameter, counted from 0, is the first behind those that the prototype names: C passes it
   *     and those behind it in another way on some processors
   */
  public static <T> T bindVariadic(Class<T> shape, String name, int firstVariadic) {
    return Downcalls.bindByShape(shape, address(name),
        Linker.Option.firstVariadicArg(firstVariadic));
  }

  private static MemorySegment address(String name) {
    return Linker.nativeLinker().defaultLookup().findOrThrow(name);
  }
}
