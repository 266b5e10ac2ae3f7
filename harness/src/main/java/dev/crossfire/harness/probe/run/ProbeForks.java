package dev.crossfire.harness.probe.run;

import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.Workload;
import dev.crossfire.harness.run.BlockEnd;
import dev.crossfire.harness.run.BlockRequest;
import dev.crossfire.harness.run.BlockResult;
import dev.crossfire.harness.run.Fork;
import dev.crossfire.harness.run.Stress;
import dev.crossfire.harness.run.StressException;
import dev.crossfire.harness.run.StressFactory;
import dev.crossfire.harness.verdict.Histogram;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Starts the forks in which probes are stressed: one for each block of a probe that is isolated. What they answer is cut to
 * a size that can be read.
 */
final class ProbeForks implements StressFactory {

  /** The text of all forbidden outcomes beyond those that are told apart. */
  private static final String ANOTHER = "any other outcome";

  /** How many forbidden outcomes of a probe are told apart. */
  private static final int MOST_FORBIDDEN = 20;

  private final StressFactory forks;
  private final Predicate<Fork> isolated;
  private final Map<String, Set<String>> forbidden = new HashMap<>();

  /**
   * Forks for probes.
   *
   * @param isolated whether each block of a group has a process of its own
   */
  ProbeForks(StressFactory forks, Predicate<Fork> isolated) {
    this.forks = forks;
    this.isolated = isolated;
  }

  @Override
  public Stress open(Fork fork) throws StressException {
    Stress stress = isolated.test(fork) ? new Isolated(forks, fork) : forks.open(fork);
    return new Stress() {
      @Override
      public BlockEnd run(BlockRequest request) {
        return readable(stress.run(request), request.workload());
      }

      @Override
      public void close() {
        stress.close();
      }
    };
  }

  @Override
  public void cancel() {
    forks.cancel();
  }

  private BlockEnd readable(BlockEnd end, Workload workload) {
    if (!(end instanceof BlockEnd.Finished(BlockResult result, var reported))) {
      return end;
    }
    Set<String> apart = forbidden.computeIfAbsent(workload.driver(), d -> new LinkedHashSet<>());
    Map<String, Long> counts = new LinkedHashMap<>();
    result.histogram().counts().forEach((outcome, count) -> {
      boolean allowed =
          workload.outcomes().grade(outcome).expectation() != Expectation.FORBIDDEN;
      if (!allowed && apart.size() < MOST_FORBIDDEN) {
        apart.add(outcome);
      }
      counts.merge(allowed || apart.contains(outcome) ? outcome : ANOTHER, count, Long::sum);
    });
    return new BlockEnd.Finished(new BlockResult(new Histogram(counts), result.examples(),
        result.operationsPerSample(), result.wallNanos(), result.cpuNanos()), reported);
  }

  /** A fork for each block. The thread that drives the run runs blocks; any may close. */
  private static final class Isolated implements Stress {

    private final StressFactory forks;
    private final Fork each;
    private volatile boolean closed;
    private volatile Stress current = new Stress() {
      @Override
      public BlockEnd run(BlockRequest request) {
        return new BlockEnd.Lost("no fork is open");
      }

      @Override
      public void close() {}
    };

    Isolated(StressFactory forks, Fork each) {
      this.forks = forks;
      this.each = each;
    }

    @Override
    public BlockEnd run(BlockRequest request) {
      try (Stress fork = forks.open(each)) {
        current = fork;
        return closed ? new BlockEnd.Lost("the run was ended") : fork.run(request);
      } catch (StressException e) {
        String message = String.valueOf(e.getMessage());
        return e.isLost() ? new BlockEnd.Lost(message) : new BlockEnd.Failed(message);
      }
    }

    @Override
    public void close() {
      closed = true;
      current.close();
    }
  }
}
