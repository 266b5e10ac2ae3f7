package dev.crossfire.harness.probe.run;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.OutcomeRule;
import dev.crossfire.harness.contract.OutcomeTable;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.contract.Workload;
import dev.crossfire.harness.probe.ProbeOrder;
import dev.crossfire.harness.probe.SequentialOutcome;
import dev.crossfire.harness.run.BlockEnd;
import dev.crossfire.harness.run.BlockRequest;
import dev.crossfire.harness.run.BlockResult;
import dev.crossfire.harness.run.Stress;
import dev.crossfire.harness.run.StressException;
import dev.crossfire.harness.run.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks forks what a probe's calls give when they are made one after another. Used by the thread that drives the run.
 */
final class Oracle {

  /** How long a fork runs the orders of one probe, in milliseconds, if that is enough to run each three times. */
  private static final int MILLIS = 120;

  private static final int MOST_ATTEMPTS = 4;

  /** The forks that may be lost, one after another, before there is no answer. */
  private static final int LOSSES = 3;

  private final ForkSource forks;
  private final PlacedProbe placed;

  /** Opens a fork for the oracle; called by several threads. */
  @FunctionalInterface
  interface ForkSource {
    Stress open() throws StressException;
  }

  Oracle(PlacedProbe placed, ForkSource forks) {
    this.placed = placed;
    this.forks = forks;
  }

  /**
   * What is possible.
   *
   * @param sequence what was found
   * @param leftOut the names of items that differ from run to run and are not observed
   * @param failure why the probe cannot be stressed; empty if it can
   */
  record Answer(Sequence sequence, List<String> leftOut, String failure) {

    /** The grades of outcomes: what some order gives is acceptable, all else is forbidden. */
    OutcomeTable table() {
      List<OutcomeRule> rules = new ArrayList<>();
      sequence.orders()
          .forEach((outcome, orders) -> rules.add(OutcomeRule.literally(outcome,
              Expectation.ACCEPTABLE, sequence.describe(orders))));
      rules.add(new OutcomeRule(Pattern.compile("one of more than \\d+ different outcomes"),
          Expectation.INTERESTING, "More outcomes than are told apart."));
      return new OutcomeTable(rules,
          new OutcomeRule(Pattern.compile(".*", Pattern.DOTALL), Expectation.FORBIDDEN,
              "No order of the calls gives this. Possible: %s.".formatted(sequence.possible())));
    }
  }

  /** Asks two forks, and again where items turn out to differ from run to run. */
  Answer ask() {
    return ask(2);
  }

  /** Asks a fork of what is known not to differ from run to run. */
  Answer askOnce() {
    return ask(1);
  }

  private Answer ask(int processes) {
    List<String> leftOut = new ArrayList<>();
    Sequence sequence = new Sequence(placed.file().probe(), leftOut);
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      sequence = new Sequence(placed.file().probe(), leftOut);
      String failure = ask(processes, leftOut, sequence);
      if (!failure.isEmpty()) {
        return new Answer(sequence, leftOut, failure);
      }
      List<String> unstable = names(sequence.unstable(), leftOut);
      if (unstable.isEmpty()) {
        return new Answer(sequence, leftOut, problem(sequence));
      }
      leftOut.addAll(unstable);
    }
    return new Answer(sequence, leftOut, "the calls do not give the same twice, even one after"
        + " another: " + sequence.difference());
  }

  /** Asks one fork once more. */
  SecondAnswer askAgain(Answer before) {
    var now = new Sequence(placed.file().probe(), before.leftOut());
    String failure;
    try {
      failure = ask(1, before.leftOut(), now);
    } catch (UsageException e) {
      // The library was there when the run began.
      failure = String.valueOf(e.getMessage());
    }
    if (!failure.isEmpty()) {
      return new SecondAnswer.Missing(failure);
    }
    Map<String, List<Integer>> earlier = before.sequence().orders();
    Optional<String> difference = now.orders()
        .keySet()
        .stream()
        .filter(outcome -> !earlier.containsKey(outcome))
        .findFirst()
        .map(outcome -> "\"%s\", before \"%s\"".formatted(outcome,
            earlier.keySet().stream().findFirst().orElse("")));
    if (difference.isPresent()) {
      return new SecondAnswer.Different(difference.get());
    }
    String problem = problem(now);
    return problem.isEmpty() ? new SecondAnswer.Same() : new SecondAnswer.Missing(problem);
  }

  private List<String> names(List<Integer> places, List<String> leftOut) {
    List<String> names = placed.file()
        .probe()
        .program()
        .items()
        .stream()
        .map(item -> item.name())
        .filter(name -> !leftOut.contains(name))
        .toList();
    return places.stream().map(names::get).toList();
  }

  private static String problem(Sequence sequence) {
    if (sequence.isEmpty()) {
      return "in every order a call waits for one that comes later; use atomic: actor";
    }
    List<String> strangers = sequence.strangers();
    return strangers.isEmpty()
        ? ""
        : ("several samples at once disturb each other though only one call is made at a time"
            + " (\"%s\"; possible: %s): the state is in the library, not in what setup makes."
            + " Write state: global").formatted(strangers.getFirst(), sequence.possible());
  }

  /** Has forks run the orders, side by side since most of their time is a JVM's start; returns why one failed, or nothing. */
  private String ask(int processes, List<String> leftOut, Sequence sequence) {
    BlockRequest orders = new BlockRequest(workload(leftOut), MILLIS, 0);
    // A fork dies with the thread that started it, so that each thread stays until its fork is closed.
    try (ExecutorService threads = Executors.newFixedThreadPool(processes)) {
      List<Future<Said>> asked =
          Stream.generate(() -> threads.submit(() -> runInFork(orders))).limit(processes).toList();
      for (Future<Said> said : asked) {
        Said heard = said.get();
        if (!heard.failure().isEmpty()) {
          return heard.failure();
        }
        heard.outcomes().forEach(text -> take(text, sequence));
      }
      return "";
    } catch (IllegalArgumentException e) {
      return oneByOne("the fork's answer makes no sense: " + e.getMessage()).failure();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted while the calls were made one after another";
    }
  }

  /** What a fork gave, or why it gave nothing. */
  private record Said(Set<String> outcomes, String failure) {}

  /** Asks another fork for each that is lost; nothing says that the calls are to blame. */
  private Said runInFork(BlockRequest orders) {
    String lastLoss = "";
    for (int losses = 0; losses < LOSSES; losses++) {
      try (Stress fork = forks.open()) {
        switch (fork.run(orders)) {
          case BlockEnd.Finished(BlockResult result, _) -> {
            return new Said(result.histogram().counts().keySet(), "");
          }
          case BlockEnd.Failed(String message) -> {
            return oneByOne(message);
          }
          case BlockEnd.Misbehaved(var evidence) -> {
            return oneByOne(evidence.summary());
          }
          case BlockEnd.Lost(String message) -> lastLoss = message;
        }
      } catch (StressException e) {
        lastLoss = String.valueOf(e.getMessage());
        if (!e.isLost()) {
          return new Said(Set.of(), lastLoss);
        }
      }
    }
    return new Said(Set.of(),
        "%d forks in a row were lost before they had made the calls one after another: %s"
            .formatted(LOSSES, lastLoss));
  }

  private static Said oneByOne(String message) {
    return new Said(Set.of(),
        "even one after another the calls fail: " + message.replaceAll("\\s+", " "));
  }

  private void take(String text, Sequence sequence) {
    SequentialOutcome outcome = SequentialOutcome.of(text);
    if (outcome instanceof SequentialOutcome.Refused(String message)) {
      throw new UsageException(placed.file().path() + ":" + message);
    }
    sequence.add(outcome);
  }

  private Workload workload(List<String> leftOut) {
    return new Workload(Engine.PROBE, placed.file().probe().program().actors().size(),
        ThreadKind.PLATFORM, placed.order(ProbeOrder.Task.ORACLE, leftOut).text(),
        OutcomeTable.forbiddingTheRest(List.of()));
  }
}
