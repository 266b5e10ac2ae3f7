package dev.crossfire.harness.jcstress;

import dev.crossfire.harness.bind.HappensBefore;
import dev.crossfire.harness.bind.Processors;
import dev.crossfire.harness.bind.StressClock;
import dev.crossfire.harness.bind.SanitizedFork;
import dev.crossfire.harness.bind.Slab;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.fork.BlockOrder;
import dev.crossfire.harness.fork.BlockRunner;
import dev.crossfire.harness.run.BlockResult;
import dev.crossfire.harness.verdict.Histogram;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jcstress.infra.runners.CounterThread;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.Runner;
import org.openjdk.jcstress.util.Counter;

/**
 * Runs one block of a JCStress test by its generated runner.
 *
 * <p>It calls the runner's main phase and leaves out its sanity phase, which starts hundreds of threads to fit the
 * stride to the heap and would take longer than a block. Strides come from the tuning instead, small enough for any heap.
 */
public final class JcstressRunner implements BlockRunner {

  static {
    if (HappensBefore.isWatched()) {
      BarrierPatch.install();
    }
  }

  private final StressClock clock = new StressClock();

  @Override
  public Engine engine() {
    return Engine.JCSTRESS;
  }

  @Override
  public BlockResult run(BlockOrder order) throws Exception {
    boolean canPin = order.threads() <= Processors.allowed().size();
    return run(order, Tuning.of(order.seed(), canPin, SanitizedFork.isThis()));
  }

  /** Runs a block tuned by the caller. */
  public BlockResult run(BlockOrder order, Tuning tuning) throws Exception {
    Runner<?> runner =
        Class.forName(order.driver())
            .asSubclass(Runner.class)
            .getConstructor(ForkedTestConfig.class)
            .newInstance(config(order, tuning));
    Slab.prepare(tuning.strideSize() * tuning.strideCount(), order.threads());
    clock.start();
    List<? extends CounterThread<?>> workers = runner.internalRun();
    join(workers);
    ToldOrder.workersJoined();
    StressClock.Lap lap = clock.stop();
    Map<String, Long> counts = new TreeMap<>();
    workers.forEach(worker -> add(worker.result(), counts));
    return new BlockResult(new Histogram(counts), Map.of(), order.threads(), lap.wallNanos(),
        lap.cpuNanos());
  }

  /** An actor that throws leaves the others spinning for it, so that all are looked at in turn. */
  private static void join(List<? extends CounterThread<?>> workers) throws InterruptedException {
    boolean running = true;
    while (running) {
      running = false;
      for (CounterThread<?> worker : workers) {
        worker.join(100);
        Throwable thrown = worker.throwable();
        if (thrown != null) {
          throw new IllegalStateException("an actor threw " + thrown, thrown);
        }
        running |= worker.isAlive();
      }
    }
  }

  private static <R> void add(Counter<R> counter, Map<String, Long> counts) {
    for (R result : counter.elementSet()) {
      counts.merge(result.toString(), counter.count(result), Long::sum);
    }
  }

  /** A configuration can be made from a plan of JCStress's own or read from a stream; the stream needs no plan. */
  @SuppressWarnings("EnumOrdinal") // the form is JCStress's
  private static ForkedTestConfig config(BlockOrder order, Tuning tuning) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeInt(tuning.spin().ordinal());
    out.writeInt(order.millis());
    out.writeInt(1); // iterations
    out.writeUTF(order.driver());
    out.writeInt(Integer.MAX_VALUE); // heap limit in MiB, used by the sanity phase alone
    out.writeInt(tuning.strideSize());
    out.writeInt(tuning.strideCount());
    out.writeBoolean(tuning.pinned());
    if (tuning.pinned()) {
      out.writeInt(order.threads());
      for (int actor = 0; actor < order.threads(); actor++) {
        out.writeInt(Processors.allowed().get(actor));
      }
    }
    return new ForkedTestConfig(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
