package dev.crossfire.scenarios;

import java.io.IOException;

/** Signals that a {@code ProcessHandle} cannot send. */
final class Signals {

  private Signals() {}

  /** Sends a signal by its name, such as {@code STOP}; a process that is gone gets none. */
  static void send(String signal, ProcessHandle process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
