package dev.crossfire.harness.fork;

import dev.crossfire.harness.run.BlockEnd;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells from what a dead fork left behind whether native code killed it. */
final class Death {

  private static final int ABORTED = 128 + 6;
  private static final int KILLED = 128 + 9;
  private static final int LOG_LINES = 20;

  private Death() {}

  static BlockEnd of(int exitCode, Path folder) {
    Optional<String> frame = frame(folder.resolve(ForkFolder.CRASH_REPORT));
    List<String> log = tail(folder.resolve(ForkFolder.LOG));
    if (frame.isEmpty() && exitCode != ABORTED) {
      return new BlockEnd.Lost(lost(exitCode, folder));
    }
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("exitCode", exitCode);
    frame.ifPresent(text -> details.put("frame", text));
    details.put("log", log);
    return new BlockEnd.Misbehaved(
        new Evidence(
            EvidenceKind.CRASH,
            "The process died with exit code %d in %s".formatted(exitCode, frame.orElse("abort()")),
            details));
  }

  private static String lost(int exitCode, Path folder) {
    return exitCode == KILLED
        ? "The fork was killed from outside (out of memory?); its log is in " + folder
        : "The fork ended with exit code %d before its block did; its log is in %s".formatted(exitCode, folder);
  }

  /** The problematic frame of a crash report of the JVM. */
  private static Optional<String> frame(Path report) {
    List<String> lines = lines(report);
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).startsWith("# Problematic frame:")) {
        return Optional.of(lines.get(i + 1).replaceFirst("^#\\s*", ""));
      }
    }
    return Optional.empty();
  }

  private static List<String> tail(Path log) {
    List<String> lines = lines(log);
    return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
  }

  private static List<String> lines(Path file) {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return lines.limit(10_000).toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
