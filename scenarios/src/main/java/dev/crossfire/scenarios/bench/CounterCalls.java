package dev.crossfire.scenarios.bench;

import dev.crossfire.fixtures.counter.counter_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.scenarios.counter.Calls;
import java.lang.foreign.Arena;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** One call of each counter's increment; all threads share one counter. A lock blocks, so that it is not critical. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CounterCalls {

  /** The system property that names the library. */
  static final String LIBRARY = "crossfire.bench.library";

  private static final int BATCH_SIZE = 1_000;

  /** The shape of many increments in one call. */
  public interface Batch {
    int of(long counter, int times);
  }

  static {
    System.load(System.getProperty(LIBRARY));
  }

  private static final Calls.Increment PLAIN =
      Downcalls.bind(
          Calls.Increment.class,
          counter_h.cf_counter_plain_increment$address(),
          counter_h.cf_counter_plain_increment$descriptor());
  private static final Calls.Increment ATOMIC_SEQ_CST =
      Downcalls.bind(
          Calls.Increment.class,
          counter_h.cf_counter_atomic_seq_cst_increment$address(),
          counter_h.cf_counter_atomic_seq_cst_increment$descriptor());
  private static final Calls.Increment ATOMIC_RELAXED =
      Downcalls.bind(
          Calls.Increment.class,
          counter_h.cf_counter_atomic_relaxed_increment$address(),
          counter_h.cf_counter_atomic_relaxed_increment$descriptor());
  private static final Calls.Increment MUTEX =
      Downcalls.bind(
          Calls.Increment.class,
          counter_h.cf_counter_mutex_increment$address(),
          counter_h.cf_counter_mutex_increment$descriptor(),
          Linkage.DEFAULT);
  private static final Calls.Increment SPINLOCK =
      Downcalls.bind(
          Calls.Increment.class,
          counter_h.cf_counter_spinlock_increment$address(),
          counter_h.cf_counter_spinlock_increment$descriptor());
  private static final Calls.Increment RWLOCK =
      Downcalls.bind(
          Calls.Increment.class,
          counter_h.cf_counter_rwlock_increment$address(),
          counter_h.cf_counter_rwlock_increment$descriptor(),
          Linkage.DEFAULT);
  private static final Batch BATCH =
      Downcalls.bind(
          Batch.class,
          counter_h.cf_counter_plain_increment_times$address(),
          counter_h.cf_counter_plain_increment_times$descriptor());
  private static final Calls.ShardIncrement SHARDED =
      Downcalls.bind(
          Calls.ShardIncrement.class,
          counter_h.cf_counter_sharded_increment$address(),
          counter_h.cf_counter_sharded_increment$descriptor());

  private final long counter = Arena.global().allocate(64, 64).address();
  private final long shards = Arena.global().allocate(128, 64).address();
  private final AtomicInteger inJava = new AtomicInteger();

  @Benchmark
  public int pureJavaAtomic() {
    return inJava.incrementAndGet();
  }

  @Benchmark
  @OperationsPerInvocation(BATCH_SIZE)
  public int plainBatchOf1000() {
    return BATCH.of(counter, BATCH_SIZE);
  }

  @Benchmark
  public int plain() {
    return PLAIN.of(counter);
  }

  @Benchmark
  public int atomicSeqCst() {
    return ATOMIC_SEQ_CST.of(counter);
  }

  @Benchmark
  public int atomicRelaxed() {
    return ATOMIC_RELAXED.of(counter);
  }

  @Benchmark
  public int mutex() {
    return MUTEX.of(counter);
  }

  @Benchmark
  public int spinlock() {
    return SPINLOCK.of(counter);
  }

  @Benchmark
  public int rwlock() {
    return RWLOCK.of(counter);
  }

  @Benchmark
  public int sharded(ThreadParams thread) {
    return SHARDED.of(shards, thread.getThreadIndex());
  }
}
