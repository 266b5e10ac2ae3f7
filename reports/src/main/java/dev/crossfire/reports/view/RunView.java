package dev.crossfire.reports.view;

import dev.crossfire.harness.contract.Visible;
import dev.crossfire.harness.record.RunInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The run as a whole.
 *
 * @param command the command line that repeats it
 * @param complete whether it went through to its end
 */
public record RunView(String command, boolean complete) {

  private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  static RunView of(RunInfo run) {
    return new RunView(command(run), run.complete());
  }

  private static String command(RunInfo run) {
    List<String> arguments = new ArrayList<>(run.command());
    if (arguments.stream()
        .noneMatch(argument -> argument.equals("--seed") || argument.startsWith("--seed="))) {
      arguments.add("--seed");
      arguments.add(Long.toString(run.seed()));
    }
    return "./crossfire "
        + arguments.stream().map(RunView::quoted).collect(Collectors.joining(" "));
  }

  /** The argument as a POSIX shell takes it. */
  private static String quoted(String argument) {
    return Visible.line(
        NEEDS_NO_QUOTES.matcher(argument).matches()
            ? argument
            : "'" + argument.replace("'", "'\\''") + "'");
  }
}
