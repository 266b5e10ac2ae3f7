package dev.crossfire.scenarios;

import com.sun.management.ThreadMXBean;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.fork.BlockOrder;
import dev.crossfire.harness.jcstress.JcstressRunner;
import dev.crossfire.harness.jcstress.Tuning;
import dev.crossfire.harness.run.BlockResult;
import dev.crossfire.scenarios.counter.CounterAtomicSeqCst;
import java.lang.management.ManagementFactory;

/**
 * A JVM that samples the atomic counter: {@code SampledPath LIBRARY ACTORS} prints a line for each tuning: samples, how many of
 * them gave what fresh state cannot give, bytes allocated. {@code ACTORS} is how many the slab is told of; the test has two.
 */
final class SampledPath {

  private static final int WARM_UPS = 3;
  private static final int MILLIS = 150;

  private SampledPath() {}

  public static void main(String[] args) throws Exception {
    System.load(args[0]);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    var order =
        new BlockOrder(
            Engine.JCSTRESS,
            CounterAtomicSeqCst.class.getName() + "_jcstress",
            Integer.parseInt(args[1]),
            ThreadKind.PLATFORM,
            MILLIS,
            1);
    for (Tuning tuning : Tuning.choices(false, false)) {
      for (int i = 0; i < WARM_UPS; i++) {
        new JcstressRunner().run(order, tuning);
      }
      long before = threads.getTotalThreadAllocatedBytes();
      BlockResult result = new JcstressRunner().run(order, tuning);
      long allocated = threads.getTotalThreadAllocatedBytes() - before;
      System.out.println(result.histogram().samples() + " " + shared(result) + " " + allocated);
    }
    System.exit(0);
  }

  private static long shared(BlockResult result) {
    long fresh =
        result.histogram()
            .counts()
            .entrySet()
            .stream()
            .filter(entry -> entry.getKey().equals("1, 2, 2") || entry.getKey().equals("2, 1, 2"))
            .mapToLong(entry -> entry.getValue())
            .sum();
    return result.histogram().samples() - fresh;
  }
}
