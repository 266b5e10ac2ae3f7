package dev.crossfire.harness.cli;

import dev.crossfire.harness.contract.Visible;
import dev.crossfire.harness.run.UsageException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/** The command {@code crossfire}. */
@Command(
    name = "crossfire",
    description = "Is this native function safe to call from many Java threads? Evidence, not opinion.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
        RunCommand.class,
        ProbeCommand.class,
        ListCommand.class,
        ExplainCommand.class,
        ReportCommand.class,
        BenchCommand.class,
        DoctorCommand.class,
        AutoComplete.GenerateCompletion.class
    },
    exitCodeListHeading = "%nExit codes, the first that applies:%n",
    exitCodeList = {
        "130:interrupted; what was finished by then is written and reported",
        "2:bad usage or bad input",
        "1:a FAIL",
        "3:an ERROR, an INCONCLUSIVE with --strict, or nothing judged at all",
        "0:everything else"
    })
public final class Main {

  private Main() {}

  /** Runs the command line and ends the JVM with its exit code. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    var out = new StandardOutput();
    CommandLine command = commandLine(out);
    int exitCode = execute(command, args);
    command.getOut().flush();
    System.exit(out.failure().map(why -> unwritten(why, exitCode, command)).orElse(exitCode));
  }

  private static int unwritten(String why, int exitCode, CommandLine command) {
    complain(command, "standard output cannot be written: " + why, "");
    return exitCode == ExitCode.OK ? ExitCode.ERROR : exitCode;
  }

  /** The exit code; nothing that goes wrong leaves the JVM to choose one, since its 1 would read as a FAIL. */
  static int execute(CommandLine command, String... args) {
    try {
      return command.execute(args);
    } catch (Error e) {
      return internalError(e, command);
    }
  }

  static CommandLine commandLine(OutputStream out) {
    return new CommandLine(new Main())
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setColorScheme(Help.defaultColorScheme(Terminal.ansi(Terminal.Stream.OUT)))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::badUsage)
        .setExecutionExceptionHandler(Main::failed);
  }

  private static int badUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String what =
        e instanceof UnmatchedArgumentException unmatched && isCommand(unmatched)
            ? "there is no command '%s'".formatted(unmatched.getUnmatched().getFirst())
            : String.valueOf(e.getMessage());
    complain(
        command, what,
        "; '" + command.getCommandSpec().qualifiedName() + " --help' shows the usage");
    return ExitCode.USAGE;
  }

  private static boolean isCommand(UnmatchedArgumentException unmatched) {
    return !unmatched.isUnknownOption() && unmatched.getCommandLine().getParent() == null;
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult result) {
    if (e instanceof UsageException) {
      complain(command, String.valueOf(e.getMessage()), "");
      return ExitCode.USAGE;
    }
    return internalError(e, command);
  }

  private static int internalError(Throwable e, CommandLine command) {
    complain(command, "internal error: " + e, "; CROSSFIRE_DEBUG=1 shows where");
    if (System.getenv("CROSSFIRE_DEBUG") != null) {
      e.printStackTrace(command.getErr());
    }
    return ExitCode.ERROR;
  }

  /** Prints one line: the first of the message, and what to do. */
  private static void complain(CommandLine command, String message, String advice) {
    String line = Visible.line(message.lines().findFirst().orElse(""));
    command.getErr().println("crossfire: " + line + advice);
  }
}
