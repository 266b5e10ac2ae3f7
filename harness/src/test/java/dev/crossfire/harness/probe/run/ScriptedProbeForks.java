package dev.crossfire.harness.probe.run;

import dev.crossfire.harness.probe.ProbeOrder;
import dev.crossfire.harness.probe.SequentialOutcome.Gave;
import dev.crossfire.harness.run.BlockEnd;
import dev.crossfire.harness.run.BlockRequest;
import dev.crossfire.harness.run.BlockResult;
import dev.crossfire.harness.run.Fork;
import dev.crossfire.harness.run.Stress;
import dev.crossfire.harness.run.StressException;
import dev.crossfire.harness.run.StressFactory;
import dev.crossfire.harness.verdict.Histogram;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Forks in memory for probes that add 1 and 2: scripts say how the first, the second and so on of the oracle's blocks
 * ends, and of those under stress. Blocks of a probe whose name ends in "safe" show no race.
 */
final class ScriptedProbeForks implements StressFactory {

  static final BlockEnd LOST = new BlockEnd.Lost("killed from outside");

  /** What the oracle finds. */
  static final BlockEnd POSSIBLE = ended(Map.of(
      new Gave(0, List.of("a=1", "b=3")).text(), 3L,
      new Gave(1, List.of("a=3", "b=2")).text(), 3L));

  static final BlockEnd RACY = ended(Map.of("a=1, b=3", 999L, "a=1, b=2", 1L));

  private static final BlockEnd CLEAN = ended(Map.of("a=1, b=3", 1_000L));

  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger stressed = new AtomicInteger();
  private final Set<Integer> lostAtTheirStart = new HashSet<>();
  private IntFunction<BlockEnd> oracle = nth -> POSSIBLE;
  private IntFunction<BlockEnd> stress = nth -> RACY;

  static BlockEnd ended(Map<String, Long> counts) {
    long wall = Duration.ofMillis(60).toNanos();
    return new BlockEnd.Finished(
        new BlockResult(new Histogram(counts), Map.of(), 2, wall, 2 * wall));
  }

  ScriptedProbeForks oracle(IntFunction<BlockEnd> script) {
    oracle = script;
    return this;
  }

  ScriptedProbeForks stress(IntFunction<BlockEnd> script) {
    stress = script;
    return this;
  }

  /** The fork of this number, from 1, is killed before it is up. */
  ScriptedProbeForks loseBeforeItIsUp(int fork) {
    lostAtTheirStart.add(fork);
    return this;
  }

  int opened() {
    return opened.get();
  }

  @Override
  public Stress open(Fork fork) throws StressException {
    if (lostAtTheirStart.contains(opened.incrementAndGet())) {
      throw StressException.lost("lost at its start");
    }
    return new Stress() {
      @Override
      public BlockEnd run(BlockRequest request) {
        ProbeOrder order = ProbeOrder.of(request.workload().driver());
        if (order.task() == ProbeOrder.Task.ORACLE) {
          return oracle.apply(asked.incrementAndGet());
        }
        return order.file().endsWith("safe" + ProbeFile.SUFFIX)
            ? CLEAN
            : stress.apply(stressed.incrementAndGet());
      }

      @Override
      public void close() {}
    };
  }
}
