package dev.crossfire.harness.cli;

import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.run.Catalogue;
import dev.crossfire.harness.run.LibrarySource;
import dev.crossfire.harness.run.Target;
import dev.crossfire.harness.run.UsageException;
import dev.crossfire.harness.sanitizer.AddressSpace;
import dev.crossfire.harness.session.Libraries;
import dev.crossfire.harness.tool.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks at the machine for {@code doctor}. */
final class Examination {

  private static final List<Sanitizer> SANITIZERS = List.of(Sanitizer.THREAD, Sanitizer.ADDRESS);

  /** Generous, since Maven starts a JVM. */
  private static final Duration LIMIT = Duration.ofSeconds(15);

  private static final Pattern COLOUR = Pattern.compile("\\e\\[[0-9;]*m");

  private Examination() {}

  static List<Diagnosis> examine(ClassLoader loader) {
    List<Diagnosis> found = new ArrayList<>();
    found.add(platform());
    found.add(Diagnosis.good("JDK", System.getProperty("java.vendor") + " " + Runtime.version()));
    found.add(processors());
    found.add(descriptors());
    found.add(
        tool("C compiler gcc", "gcc", "variants gcc-* are not built; Debian: apt-get install gcc"));
    found.add(tool("C compiler clang", "clang",
        "variants clang-* are not built; Debian: apt-get install clang"));
    found.add(
        tool("CMake", "cmake", "fixtures cannot be built again; Debian: apt-get install cmake"));
    found.add(tool("Maven", "mvn", "nothing can be built again; Debian: apt-get install maven"));
    found.add(
        tool(
            "jextract",
            "jextract",
            "needed only to regenerate bindings (mvn -Pjextract); see https://jdk.java.net/jextract/"));
    Libraries.find(loader).ifPresent(source -> found.addAll(libraries(source)));
    found.addAll(sanitizers(loader));
    int scenarios = Catalogue.load(loader).all().size();
    found.add(
        scenarios > 0
            ? Diagnosis.good("scenarios", scenarios + " on the class path")
            : Diagnosis.broken("scenarios", "none on the class path", "run 'mvn compile'"));
    return found;
  }

  /** Refuses a machine on which no fork can work, before anything is started. */
  static void requireWhatForksNeed() {
    for (Diagnosis diagnosis : List.of(platform(), descriptors())) {
      if (diagnosis.state() == Diagnosis.State.BROKEN) {
        throw new UsageException(
            "no fork can work here: %s: %s; %s"
                .formatted(diagnosis.what(), diagnosis.found(), diagnosis.advice()));
      }
    }
  }

  private static Diagnosis platform() {
    String name = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
    return System.getProperty("os.name").equals("Linux")
        ? Diagnosis.good("platform", name)
        : Diagnosis.broken("platform", name,
            "forks are watched by means of Linux; use Linux or a Linux container");
  }

  private static Diagnosis processors() {
    int processors = Runtime.getRuntime().availableProcessors();
    return processors >= 2
        ? Diagnosis.good("processors", Integer.toString(processors))
        : Diagnosis.limited(
            "processors",
            Integer.toString(processors),
            "threads never run at the same time, so no fix can be HELD; give it two (taskset, container limits)");
  }

  private static Diagnosis descriptors() {
    return Files.isDirectory(Path.of("/dev/fd"))
        ? Diagnosis.good("/dev/fd", "there")
        : Diagnosis.broken("/dev/fd", "not there",
            "forks answer through it; mount /proc and link /dev/fd to /proc/self/fd");
  }

  static List<Diagnosis> libraries(LibrarySource source) {
    return source.variants().stream().map(variant -> library(source, variant)).toList();
  }

  private static Diagnosis library(LibrarySource source, String variant) {
    String what = "variant " + variant;
    Optional<Path> library = source.library(variant);
    if (library.isEmpty()) {
      return Diagnosis.limited(
          what,
          source.whyMissing(variant).orElse("not built"),
          "--variant " + variant + " cannot be chosen");
    }
    if (source.mutant(variant).isEmpty()) {
      return Diagnosis.limited(
          what,
          "its mutant is not built",
          "fixes whose control is their mutant are an ERROR; 'mvn compile' builds it");
    }
    return Diagnosis.good(what, library.get().toString());
  }

  private static List<Diagnosis> sanitizers(ClassLoader loader) {
    Optional<LibrarySource> source = Libraries.find(loader);
    List<Diagnosis> found = new ArrayList<>();
    for (Sanitizer sanitizer : SANITIZERS) {
      Target target = SanitizedTarget.of(sanitizer, source);
      String what = sanitizer.title();
      String lost = "rows of --sanitize " + sanitizer.id() + " are SKIPPED";
      found.add(
          target.missing()
              .map(why -> Diagnosis.limited(what, why, lost))
              .orElseGet(() -> Diagnosis.good(what, "variant " + target.variant())));
    }
    AddressSpace memory = AddressSpace.here();
    if (memory.isTooRandom() && Tool.answer(LIMIT, List.of("setarch", "--version")).isEmpty()) {
      found.add(
          Diagnosis.limited(
              "addresses of processes",
              memory.randomBits() + " random bits, which leaves a sanitizer no room",
              "forks under a sanitizer may not come up; Debian: apt-get install util-linux"));
    }
    return found;
  }

  private static Diagnosis tool(String what, String command, String advice) {
    return tool(LIMIT, what, command, advice);
  }

  /** What a tool says of itself. */
  static Diagnosis tool(Duration limit, String what, String command, String advice) {
    return switch (Tool.run(limit, List.of(command, "--version"))) {
      case Tool.Ran.Missing() -> Diagnosis.limited(what, "not on the PATH", advice);
      case Tool.Ran.Late() ->
        Diagnosis.limited(what, "'%s --version' did not answer in %d s".formatted(command,
            limit.toSeconds()), advice);
      case Tool.Ran.Stopped() -> Diagnosis.limited(what, "unknown: interrupted", advice);
      case Tool.Ran.Ended(int exitCode, String output) -> exitCode == 0
          ? Diagnosis.good(what, firstLine(output))
          : Diagnosis.limited(what, "'%s --version' ended with exit code %d: %s".formatted(
              command, exitCode, firstLine(output)), advice);
    };
  }

  private static String firstLine(String output) {
    return output.lines()
        .map(line -> COLOUR.matcher(line).replaceAll(""))
        .findFirst()
        .orElse("it says nothing");
  }
}
