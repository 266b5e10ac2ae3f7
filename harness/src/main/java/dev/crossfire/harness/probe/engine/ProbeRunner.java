package dev.crossfire.harness.probe.engine;

import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.bind.StressClock;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.fork.BlockOrder;
import dev.crossfire.harness.fork.BlockRunner;
import dev.crossfire.harness.probe.Header;
import dev.crossfire.harness.probe.Probe;
import dev.crossfire.harness.probe.ProbeOrder;
import dev.crossfire.harness.probe.ProbeReader;
import dev.crossfire.harness.probe.SequentialOutcome;
import dev.crossfire.harness.run.BlockResult;
import dev.crossfire.harness.verdict.Histogram;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs blocks of probes: one of the oracle, or one of stress. Each probe is made into code once. */
public final class ProbeRunner implements BlockRunner {

  /** What an outcome reads as when nothing is observed. */
  private static final String NOTHING = "nothing observed";

  private static final String OTHERS =
      "one of more than %d different outcomes".formatted(Tally.MOST);

  /** Samples under way at once. Races differ in what shows them best, so that blocks differ in it. */
  private static final List<Integer> STRIDES = List.of(64, 1, 16, 256);

  private final StressClock clock = new StressClock();
  private final Map<String, Loaded> loaded = new HashMap<>();

  private record Loaded(Probe probe, Code code, Frames frames, OutcomeReader reader) {}

  @Override
  public Engine engine() {
    return Engine.PROBE;
  }

  @Override
  public BlockResult run(BlockOrder block) throws Exception {
    ProbeOrder order = ProbeOrder.of(block.driver());
    Loaded probe;
    try {
      probe = loaded(block.driver(), order);
    } catch (LinkException e) {
      var refused = new SequentialOutcome.Refused(String.valueOf(e.getMessage()));
      if (order.task() == ProbeOrder.Task.ORACLE) {
        return new BlockResult(new Histogram(Map.of(refused.text(), 1L)), Map.of(), 0, 1, 0);
      }
      throw e;
    }
    return switch (order.task()) {
      case ORACLE -> oracle(probe, block);
      case STRESS -> stress(probe, block);
    };
  }

  private Loaded loaded(String driver, ProbeOrder order) throws IOException, LinkException {
    Loaded there = loaded.get(driver);
    if (there == null) {
      there = load(order);
      loaded.put(driver, there);
    }
    return there;
  }

  private static Loaded load(ProbeOrder order) throws IOException, LinkException {
    Header header = order.header().isEmpty()
        ? Header.NONE
        : Header.parse(Files.readString(Path.of(order.header())));
    Probe probe = ProbeReader.read(Files.readString(Path.of(order.file())), header);
    Linkage linkage =
        Linkage.of(System.getProperty(Downcalls.LINKAGE_PROPERTY, Linkage.DEFAULT.id()));
    var functions = new NativeFunctions(probe, Path.of(order.folder()));
    Code code = CodeGenerator.generate(probe.program(), functions, linkage);
    int frames = probe.state() == Probe.State.GLOBAL ? 1 : 256;
    return new Loaded(probe, code, new Frames(probe.program(), frames, Arena.global()),
        new OutcomeReader(probe.program(), order.leftOut()));
  }

  private BlockResult oracle(Loaded probe, BlockOrder block) throws InterruptedException {
    clock.start();
    Map<String, Long> found =
        new Sequential(probe.probe(), probe.code(), probe.frames(), probe.reader())
            .run(TimeUnit.MILLISECONDS.toNanos(block.millis()));
    StressClock.Lap lap = clock.stop();
    return new BlockResult(new Histogram(found), Map.of(), block.threads(), lap.wallNanos(),
        lap.cpuNanos());
  }

  private BlockResult stress(Loaded probe, BlockOrder block) throws InterruptedException {
    int wanted = STRIDES.get((int) Long.remainderUnsigned(block.seed(), STRIDES.size()));
    int stride = Math.min(wanted, probe.frames().count());
    var strides = new Strides(probe.code(), probe.frames(), probe.reader(), block.threads(), stride,
        block.seed());
    clock.start();
    strides.run(TimeUnit.MILLISECONDS.toNanos(block.millis()));
    StressClock.Lap lap = clock.stop();
    Map<String, Long> counts = new HashMap<>();
    strides.tally()
        .forEach((outcome, count) -> {
          String text = String.join(", ", probe.reader().texts(outcome));
          counts.merge(text.isEmpty() ? NOTHING : text, count, Long::sum);
        });
    if (strides.tally().others() > 0) {
      counts.put(OTHERS, strides.tally().others());
    }
    long calls = probe.probe().program().actors().stream().mapToLong(List::size).sum();
    return new BlockResult(new Histogram(counts), Map.of(), calls, lap.wallNanos(), lap.cpuNanos());
  }
}
