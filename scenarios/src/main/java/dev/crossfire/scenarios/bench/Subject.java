package dev.crossfire.scenarios.bench;

import dev.crossfire.harness.bind.CallLog;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.fork.BlockOrder;
import dev.crossfire.harness.fork.StressJvm;
import dev.crossfire.harness.jcstress.JcstressRunner;
import dev.crossfire.harness.jcstress.Tuning;
import dev.crossfire.harness.rounds.RoundsRunner;
import dev.crossfire.harness.run.BlockResult;
import dev.crossfire.scenarios.counter.CounterPlain;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jcstress.infra.runners.SpinLoopStyle;

/** What is sampled side by side, each in JVMs of its own, so that none is compiled by what another taught the compiler. */
enum Subject {
  JAVA_FIELD("JCStress, plain Java field", "JavaField"),
  /** What is left of a sample without any native call or native state. */
  JAVA_FIELD_OURS("Crossfire's strides and JVM, plain Java field", "JavaField"), NAIVE(
      "JCStress, naive FFM",
      "NaiveFfm"), CROSSFIRE("Crossfire", "SlabFfm"), JCSTRESS_1("JCStress, stride 1 x 1",
          "GlobalFfm"), ROUNDS("Crossfire, rounds engine", "");

  /** What JCStress 0.16 does unless told otherwise: it pins its actors where JNA is on the class path, as it is here. */
  private static final Tuning JCSTRESS_DEFAULTS =
      new Tuning(256, 40, SpinLoopStyle.THREAD_SPIN_WAIT, true);

  private static final Tuning ONE_IN_FLIGHT =
      new Tuning(1, 1, SpinLoopStyle.THREAD_SPIN_WAIT, true);

  /** What JCStress 0.16 starts its own JVMs with, as far as memory and layout go. */
  private static final List<String> JCSTRESS_HEAP =
      List.of("-Xms256M", "-Xmx256M", "-XX:+AlwaysPreTouch", "-XX:ParallelGCThreads=2",
          "-XX:ConcGCThreads=2", "-XX:G1ConcRefinementThreads=2", "-XX:CICompilerCount=2",
          "-XX:-RestrictContended");

  private final String title;
  private final String test;

  Subject(String title, String test) {
    this.title = title;
    this.test = test;
  }

  String title() {
    return title;
  }

  /** The options of memory and collector of its JVM; one of ours notes its calls, as in every run. */
  List<String> options(Path calls) {
    return switch (this) {
      case JAVA_FIELD, NAIVE, JCSTRESS_1 -> JCSTRESS_HEAP;
      case JAVA_FIELD_OURS, CROSSFIRE, ROUNDS -> Stream
          .concat(StressJvm.HEAP.stream(), Stream.of("-D" + CallLog.PROPERTY + "=" + calls))
          .toList();
    };
  }

  BlockResult sample(int millis, long seed) throws Exception {
    String runner = Subject.class.getPackageName() + "." + test + "_jcstress";
    BlockOrder order =
        new BlockOrder(
            Engine.JCSTRESS,
            this == ROUNDS ? CounterPlain.class.getName() : runner,
            2,
            ThreadKind.PLATFORM,
            millis,
            seed);
    return switch (this) {
      case JAVA_FIELD_OURS, CROSSFIRE -> new JcstressRunner().run(order);
      case JAVA_FIELD, NAIVE -> new JcstressRunner().run(order, JCSTRESS_DEFAULTS);
      case JCSTRESS_1 -> new JcstressRunner().run(order, ONE_IN_FLIGHT);
      case ROUNDS -> new RoundsRunner().run(order);
    };
  }

  /** Whether an outcome is a lost update. */
  static boolean isLost(String outcome) {
    return outcome.startsWith("1, 1");
  }
}
