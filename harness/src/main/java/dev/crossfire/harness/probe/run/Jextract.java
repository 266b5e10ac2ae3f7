package dev.crossfire.harness.probe.run;

import dev.crossfire.harness.probe.Header;
import dev.crossfire.harness.run.UsageException;
import dev.crossfire.harness.tool.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes what a header declares through jextract, which knows the preprocessor. Its bindings hold each declaration as C
 * in a comment; these are read, and the bindings dropped.
 */
public final class Jextract {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final Pattern DECLARATION =
      Pattern.compile("\\{@snippet lang=c\\s*:(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern PROTOTYPE =
      Pattern.compile("[^;{}=]*?\\b([A-Za-z_][A-Za-z0-9_]*)\\s*\\([^;{}]*\\)\\s*");

  private Jextract() {}

  /**
   * What a header declares.
   *
   * @throws UsageException if jextract is not there, or does not understand the header
   */
  public static Header read(Path header) {
    return read("jextract", header);
  }

  static Header read(String program, Path header) {
    if (!Files.isRegularFile(header)) {
      throw new UsageException("there is no header " + header);
    }
    try {
      Path scratch = Files.createTempDirectory("crossfire-header");
      try {
        return read(program, header.toAbsolutePath(), scratch);
      } finally {
        delete(scratch);
      }
    } catch (IOException e) {
      throw new UsageException("jextract could not be used: " + e, e);
    }
  }

  private static Header read(String program, Path header, Path scratch)
      throws IOException {
    List<String> command =
        List.of(program, "--output", scratch.toString(), "-t", "probed", header.toString());
    return switch (Tool.run(LIMIT, command)) {
      case Tool.Ran.Missing() ->
        throw new UsageException("there is no jextract on the PATH, which --header needs: get it"
            + " from https://jdk.java.net/jextract/, or copy the prototypes into the probe");
      case Tool.Ran.Late() ->
        throw new UsageException("jextract did not end in %d s".formatted(LIMIT.toSeconds()));
      case Tool.Ran.Stopped() ->
        throw new UsageException("interrupted while jextract read the header");
      case Tool.Ran.Ended(int exitCode, String output) -> {
        if (exitCode != 0) {
          String why = output.lines().findFirst().orElse("it does not say why");
          throw new UsageException("jextract cannot read %s: %s".formatted(header, why));
        }
        yield declarations(scratch);
      }
    };
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Header declarations(Path bindings) throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(bindings)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        sources.add(Files.readString(file));
      }
    }
    return header(sources);
  }

  /** What these bindings declare. */
  static Header header(List<String> sources) {
    List<String> types = new ArrayList<>();
    Map<String, String> prototypes = new LinkedHashMap<>();
    sources.stream()
        .flatMap(source -> declarations(source).stream())
        .forEach(text -> take(text, types, prototypes));
    return new Header(types.stream().distinct().toList(), prototypes);
  }

  /** The C in the comments of a binding. */
  static List<String> declarations(String source) {
    List<String> found = new ArrayList<>();
    Matcher matcher = DECLARATION.matcher(source);
    while (matcher.find()) {
      String inside = matcher.group(1).replaceAll("(?m)^\\s*\\*", " ");
      int end = Math.max(0, inside.lastIndexOf('}'));
      found.add(inside.substring(0, end).replaceAll("\\s+", " ").strip());
    }
    return found;
  }

  private static void take(String text, List<String> types, Map<String, String> prototypes) {
    if (text.startsWith("typedef") || text.matches("struct \\w+ \\{.*\\}.*")) {
      types.add(text);
      return;
    }
    Matcher matcher = PROTOTYPE.matcher(text);
    if (matcher.matches()) {
      prototypes.put(matcher.group(1), text);
    }
  }
}
