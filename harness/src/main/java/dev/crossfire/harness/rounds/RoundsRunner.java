package dev.crossfire.harness.rounds;

import dev.crossfire.harness.bind.StressClock;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.SharedScenario;
import dev.crossfire.harness.fork.BlockOrder;
import dev.crossfire.harness.fork.BlockRunner;
import dev.crossfire.harness.run.BlockResult;
import dev.crossfire.harness.verdict.Histogram;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs one block of samples, one at a time. */
public final class RoundsRunner implements BlockRunner {

  private final StressClock clock = new StressClock();

  @Override
  public Engine engine() {
    return Engine.ROUNDS;
  }

  @Override
  public BlockResult run(BlockOrder order) throws Exception {
    SharedScenario scenario =
        Class.forName(order.driver())
            .asSubclass(SharedScenario.class)
            .getConstructor()
            .newInstance();
    Rounds rounds = new Rounds(scenario, order.threads(), order.threadKind(), order.seed());
    clock.start();
    rounds.run(TimeUnit.MILLISECONDS.toNanos(order.millis()));
    StressClock.Lap lap = clock.stop();
    return new BlockResult(new Histogram(rounds.counts()), Map.of(), order.threads(),
        lap.wallNanos(), lap.cpuNanos());
  }
}
