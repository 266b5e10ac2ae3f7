package dev.crossfire.harness.swarm;

import dev.crossfire.harness.bind.SanitizedFork;
import dev.crossfire.harness.bind.StressClock;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.SharedScenario;
import dev.crossfire.harness.fork.BlockOrder;
import dev.crossfire.harness.fork.BlockRunner;
import dev.crossfire.harness.run.BlockResult;
import dev.crossfire.harness.verdict.Histogram;
import java.util.concurrent.TimeUnit;

/** Runs one block of rounds of a swarm. */
public final class SwarmRunner implements BlockRunner {

  /** Calls of all threads together in a round: enough for threads to be caught in the act, few enough for many rounds. */
  private static final int CALLS_A_ROUND = 32_768;

  /** Calls of each thread in a round; in a sanitized fork, where each may cost a report, no more than that. */
  private static final int LEAST_CALLS = 16;
  private static final int SANITIZED_CALLS = 2;

  private final StressClock clock = new StressClock();

  @Override
  public Engine engine() {
    return Engine.SWARM;
  }

  @Override
  public BlockResult run(BlockOrder order) throws Exception {
    SharedScenario scenario =
        Class.forName(order.driver())
            .asSubclass(SharedScenario.class)
            .getConstructor()
            .newInstance();
    int calls =
        SanitizedFork.isThis()
            ? SANITIZED_CALLS
            : Math.max(LEAST_CALLS, CALLS_A_ROUND / order.threads());
    Swarm swarm = new Swarm(scenario, order.threads(), calls);
    clock.start();
    swarm.run(TimeUnit.MILLISECONDS.toNanos(order.millis()));
    StressClock.Lap lap = clock.stop();
    return new BlockResult(
        new Histogram(swarm.counts()),
        swarm.examples(),
        (long) order.threads() * calls,
        lap.wallNanos(),
        lap.cpuNanos());
  }
}
