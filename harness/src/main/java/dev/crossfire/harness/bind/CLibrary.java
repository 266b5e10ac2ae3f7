package dev.crossfire.harness.bind;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Links functions of the C library that the harness itself needs in a fork. */
final class CLibrary {

  static final AddressLayout POINTER = ValueLayout.ADDRESS;

  private CLibrary() {}

  static MethodHandle link(String name, FunctionDescriptor descriptor, Linker.Option... options) {
    Linker linker = Linker.nativeLinker();
    MemorySegment address = linker.defaultLookup().findOrThrow(name);
    return linker.downcallHandle(address, descriptor, options);
  }
}
