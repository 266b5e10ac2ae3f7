package dev.crossfire.harness.swarm;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.SharedScenario;
import dev.crossfire.harness.fork.BlockOrder;
import dev.crossfire.harness.fork.BlockRunner;
import dev.crossfire.harness.run.BlockResult;
import dev.crossfire.harness.verdict.Histogram;
import java.util.concurrent.TimeUnit;

/**
 * Runs one block of rounds of a swarm.
 *
 * <p>Its processor time is that of the calls alone: what the threads use to wait for one another would look like overlap.
 */
public final class SwarmRunner implements BlockRunner {

  /** Calls of all threads together in a round: enough for threads to be caught in the act, few enough for many rounds. */
  private static final int CALLS_A_ROUND = 131_072;

  /** Calls of one thread in a round: enough to take longer than waking it. */
  private static final int LEAST_CALLS = 512;

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
    int calls = Math.max(LEAST_CALLS, CALLS_A_ROUND / order.threads());
    Swarm swarm = new Swarm(scenario, order.threads(), order.threadKind(), calls, order.seed());
    swarm.run(TimeUnit.MILLISECONDS.toNanos(order.millis()));
    return new BlockResult(
        new Histogram(swarm.counts()),
        swarm.examples(),
        swarm.callsPerRound(),
        swarm.wallNanos(),
        swarm.cpuNanos());
  }
}
