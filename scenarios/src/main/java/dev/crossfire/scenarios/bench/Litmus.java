package dev.crossfire.scenarios.bench;

import dev.crossfire.harness.jcstress.Tuning;
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

  /** Samples for the given time, in equal parts with each of the strides that Crossfire's blocks have. */
  SampleRates.Rate measure(int millis, boolean fenced) throws IOException, InterruptedException {
    List<Tuning> tunings = Tuning.choices(true, false);
    long samples = 0;
    long lost = 0;
    double seconds = 0;
    for (Tuning tuning : tunings) {
      Matcher line = run(millis / tunings.size(), tuning, fenced);
      samples += Long.parseLong(line.group(1));
      lost += Long.parseLong(line.group(2));
      seconds += Long.parseLong(line.group(3)) / 1e9;
    }
    return new SampleRates.Rate(samples / seconds, lost / seconds);
  }

  private Matcher run(int millis, Tuning tuning, boolean fenced)
      throws IOException, InterruptedException {
    String output =
        processes.run(
            List.of(
                program.toString(),
                Integer.toString(millis),
                Integer.toString(tuning.strideSize()),
                Integer.toString(tuning.strideCount()),
                fenced ? "1" : "0"));
    Matcher line = LINE.matcher(output);
    if (!line.matches()) {
      throw new IOException(program + " printed: " + output);
    }
    return line;
  }
}
