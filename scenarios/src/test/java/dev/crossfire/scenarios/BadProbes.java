package dev.crossfire.scenarios;

import static java.util.Map.entry;

import dev.crossfire.scenarios.Situations.Preparation;
import java.util.Map;

/** Probe files, and what is given beside them, that cannot be used. What a file itself can get wrong has a test of its own. */
final class BadProbes {

  static final Map<String, Preparation> SITUATIONS =
      Map.ofEntries(
          entry("probe-other-name", it -> it.file("foo.yaml", "")),
          entry("probe-empty", probe("")),
          entry("probe-unknown-type", probe("""
              library: libc.so.6
              functions: ["int f(itn n)"]
              actors: [f(1), f(2)]
              """)),
          entry("probe-unknown-library", probe("""
              library: libnowhere.so
              functions: [int f(void)]
              actors: [f(), f()]
              """)),
          entry("probe-unknown-function", probe("""
              library: libc.so.6
              functions: [int no_such(void)]
              actors: [no_such(), no_such()]
              """)),
          entry("probe-control-no-path", probe("""
              library: libc.so.6
              functions: [int rand(void)]
              actors: [rand(), rand()]
              control: "a\\0.probe.yaml"
              """)),
          entry("probe-header-no-jextract", it -> {
            it.file("foo.h", "int foo(void);");
            it.crossfire().through("env", "PATH=" + it.folder());
          }),
          entry("probe-new-no-elf", it -> it.file("foo.so", "text")));

  private BadProbes() {}

  private static Preparation probe(String text) {
    return it -> it.file("foo.probe.yaml", text);
  }
}
