package dev.crossfire.harness.cli;

import java.io.Console;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Whether someone is looking. The launcher says for each stream whether it is a terminal; the JDK knows both or none. */
final class Terminal {

  enum Stream {
    OUT, ERR
  }

  private static final int NARROW = 60;
  private static final int WIDE = 100;

  private Terminal() {}

  @SuppressWarnings("SystemConsoleNull") // the specification still allows it
  static boolean is(Stream stream) {
    String told = System.getProperty("crossfire.tty." + stream.name().toLowerCase(Locale.ROOT));
    if (told != null) {
      return Boolean.parseBoolean(told);
    }
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** Colours on a terminal, unless NO_COLOR is set. */
  static Ansi ansi(Stream stream) {
    return is(stream) && System.getenv("NO_COLOR") == null ? Ansi.ON : Ansi.OFF;
  }

  /** How many characters of text belong on a line: as many as the terminal has, within what is good to read. */
  static int width(CommandSpec spec) {
    return is(Stream.OUT)
        ? Math.clamp(spec.usageMessage().autoWidth(true).width(), NARROW, WIDE)
        : WIDE;
  }
}
