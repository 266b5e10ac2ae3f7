package dev.crossfire.scenarios.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The C program that loses updates without a JVM. */
final class Litmus {

  private static final Pattern LINE =
      Pattern.compile("samples=(\\d+) lost=(\\d+) nanos=(\\d+)\\s*");

  private final Processes processes;
  private final Path program;

  Litmus(Processes processes, Path program) {
    this.processes = processes;
    this.program = program;
  }

  /** Samples a second, with JCStress's strides as Crossfire sets them. */
  double samplesPerSecond(int millis, boolean fenced) throws IOException, InterruptedException {
    String output =
        processes.run(
            List.of(program.toString(), Integer.toString(millis), "64", "160", fenced ? "1" : "0"));
    Matcher matcher = LINE.matcher(output);
    if (!matcher.matches()) {
      throw new IOException(program + " printed: " + output);
    }
    return Long.parseLong(matcher.group(1)) * 1e9 / Long.parseLong(matcher.group(3));
  }
}
