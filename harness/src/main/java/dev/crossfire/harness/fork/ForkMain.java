package dev.crossfire.harness.fork;

import dev.crossfire.harness.bind.CallLog;
import dev.crossfire.harness.bind.CallLogFormat;
import dev.crossfire.harness.bind.FileDescriptors;
import dev.crossfire.harness.bind.ParentDeath;
import dev.crossfire.harness.bind.ProcessGroup;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.run.BlockResult;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.ServiceLoader;

/**
 * The main class of a fork: loads the native library, then runs blocks as they are ordered.
 *
 * <p>Orders come in on standard input. Answers go out on file descriptor 3, since native code may write to standard
 * output; what it writes there ends up in the fork's log.
 */
public final class ForkMain {

  static final int ANSWERS = 3;

  /** What {@code SymbolLookup} says, and the binding that looked up the function with it. */
  private static final String NO_SYMBOL = "Symbol not found: ";

  private static final int LONGEST_MESSAGE = 4_096;

  private ForkMain() {}

  /** Runs until standard input ends. */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    CallLog.begin();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> CallLog.end(CallLogFormat.ENDED_BY_JAVA)));
    ProcessGroup.leave();
    var in = new DataInputStream(System.in);
    try (var out = new DataOutputStream(new BufferedOutputStream(answers()))) {
      Wire.Greeting greeting = Wire.readGreeting(in);
      ParentDeath.kills(greeting.parent());
      Wire.Reply ready = load(greeting.library());
      Wire.write(out, ready);
      if (ready instanceof Wire.Reply.Ready) {
        serve(in, out);
      }
    }
    CallLog.end(CallLogFormat.DONE);
    // Threads of a scenario that never came back must not keep the process.
    Runtime.getRuntime().halt(0);
  }

  /** A stream that no program inherits which native code starts: it would hold the answers open beyond the fork's end. */
  private static OutputStream answers() throws IOException {
    var answers = new FileOutputStream("/dev/fd/" + ANSWERS);
    FileDescriptors.keepFromPrograms(ANSWERS);
    return answers;
  }

  private static Wire.Reply load(String library) {
    if (library.isEmpty()) {
      return new Wire.Reply.Ready();
    }
    try {
      System.load(library);
      return new Wire.Reply.Ready();
    } catch (UnsatisfiedLinkError e) {
      String why = String.valueOf(e.getMessage()).replace(library + ": ", "");
      return new Wire.Reply.Failed("the native library does not load: " + library + ": " + why);
    }
  }

  private static void serve(DataInputStream in, DataOutputStream out) throws IOException {
    Map<Engine, BlockRunner> runners = new EnumMap<>(Engine.class);
    while (true) {
      BlockOrder order;
      try {
        order = Wire.readOrder(in);
      } catch (EOFException e) {
        return;
      }
      Wire.write(out, carryOut(runners, order));
    }
  }

  /** Whatever a scenario throws is an answer, not the end of the fork. */
  @SuppressWarnings("CatchingUnchecked")
  private static Wire.Reply carryOut(Map<Engine, BlockRunner> runners, BlockOrder order) {
    try {
      BlockRunner runner = runners.computeIfAbsent(order.engine(), ForkMain::runner);
      BlockResult result = runner.run(order);
      return Wire.tooMuch(result).<Wire
          .Reply>map(Wire.Reply.Failed::new)
          .orElseGet(() -> new Wire.Reply.Done(result));
    } catch (Throwable e) {
      return new Wire.Reply.Failed(shortened(failure(order, rootCause(e))));
    }
  }

  private static BlockRunner runner(Engine engine) {
    for (BlockRunner runner : ServiceLoader.load(BlockRunner.class)) {
      if (runner.engine() == engine) {
        return runner;
      }
    }
    throw new IllegalStateException("no engine " + engine.id() + " is on the class path");
  }

  private static String failure(BlockOrder order, Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return cause instanceof NoSuchElementException && message.startsWith(NO_SYMBOL)
        ? "the native library has no function " + message.substring(NO_SYMBOL.length())
        : order.driver() + " failed: " + cause;
  }

  /** A message is for people; who throws one longer than this is not read to the end. */
  private static String shortened(String message) {
    return message.substring(0, Math.min(message.length(), LONGEST_MESSAGE));
  }

  private static Throwable rootCause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
