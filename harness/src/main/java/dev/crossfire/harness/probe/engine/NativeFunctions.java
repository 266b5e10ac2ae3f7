package dev.crossfire.harness.probe.engine;

import dev.crossfire.harness.bind.CallLog;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.probe.Call;
import dev.crossfire.harness.probe.Probe;
import dev.crossfire.harness.probe.Prototype;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The functions of a probe's libraries, which stay loaded for the life of the process. */
final class NativeFunctions {

  private final Probe probe;
  private final List<SymbolLookup> libraries = new ArrayList<>();

  /**
   * Loads the libraries.
   *
   * @param folder what relative paths are relative to
   */
  NativeFunctions(Probe probe, Path folder) throws LinkException {
    this.probe = probe;
    for (Probe.Library library : probe.libraries()) {
      libraries.add(load(library, folder));
    }
  }

  private static SymbolLookup load(Probe.Library library, Path folder) throws LinkException {
    String name = library.name();
    try {
      if (!name.contains("/")) {
        return SymbolLookup.libraryLookup(name, Arena.global());
      }
      Path path = folder.resolve(name);
      if (!Files.isRegularFile(path)) {
        throw new LinkException(library.position(), "there is no file " + path.normalize());
      }
      return SymbolLookup.libraryLookup(path, Arena.global());
    } catch (IllegalArgumentException e) {
      throw new LinkException(library.position(), "library '%s' does not load%s".formatted(name,
          name.contains("/")
              ? ": it is no shared library of this machine, or one that it needs is missing"
              : "; give its path, such as ./" + name + ", if it is not installed"));
    }
  }

  /** A handle for one call. */
  MethodHandle link(Call call, Linkage linkage) throws LinkException {
    List<Linker.Option> options = new ArrayList<>();
    if (linkage == Linkage.CRITICAL) {
      options.add(Linker.Option.critical(false));
    }
    if (call.function().type().variadic()) {
      options.add(Linker.Option.firstVariadicArg(call.function().type().parameters().size()));
    }
    MemorySegment address = find(call.function());
    MethodHandle downcall = Linker.nativeLinker()
        .downcallHandle(address, Layouts.of(call), options.toArray(Linker.Option[]::new));
    return CallLog.noting(downcall, address);
  }

  private MemorySegment find(Prototype function) throws LinkException {
    for (SymbolLookup library : libraries) {
      Optional<MemorySegment> address = library.find(function.name());
      if (address.isPresent()) {
        return address.get();
      }
    }
    throw new LinkException(function.position(), "no function '%s' in %s".formatted(function.name(),
        String.join(", ", probe.libraries().stream().map(Probe.Library::name).toList())));
  }
}
