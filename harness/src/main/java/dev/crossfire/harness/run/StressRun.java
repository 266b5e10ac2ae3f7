package dev.crossfire.harness.run;

import dev.crossfire.harness.record.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Carries out a plan within a budget.
 *
 * <p>The first pass gives every group an equal share of the time left; what settles early leaves its time to the
 * others. Further passes go on with the groups where doubt is left, in new forks. {@link #run} is called once, by one
 * thread; {@link #cancel} by any.
 */
public final class StressRun {

  private final RunPlan plan;
  private final Budget budget;
  private final StressFactory forks;
  private final RunListener listener;
  private final RandomGenerator random;
  private final LongSupplier nanoTime;
  private final List<Row> finished = new ArrayList<>();
  private volatile boolean cancelled;
  private volatile Optional<Stress> current = Optional.empty();

  public StressRun(RunPlan plan, Budget budget, long seed, StressFactory forks,
      RunListener listener) {
    this(plan, budget, seed, forks, listener, System::nanoTime);
  }

  StressRun(
      RunPlan plan,
      Budget budget,
      long seed,
      StressFactory forks,
      RunListener listener,
      LongSupplier nanoTime) {
    this.plan = plan;
    this.budget = budget;
    this.forks = forks;
    this.listener = listener;
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.nanoTime = nanoTime;
  }

  /** Stresses every group and returns the rows, in order of scenario, engine, threads, sanitizer and linkage. */
  public List<Row> run() {
    Deadline deadline = Deadline.in(budget.duration(), nanoTime);
    plan.skipped().forEach(row -> finish(Rows.skipped(row)));
    List<GroupRun> groups =
        plan.groups()
            .stream()
            .map(group -> new GroupRun(group, this::open, random, listener, () -> cancelled))
            .toList();
    List<GroupRun> open = groups;
    while (!open.isEmpty() && !deadline.passed() && !cancelled) {
      for (int i = 0; i < open.size(); i++) {
        open.get(i).run(deadline.share(open.size() - i));
        if (open.get(i).settled()) {
          finish(open.get(i));
        }
      }
      open = open.stream().filter(group -> !group.settled()).toList();
    }
    open.forEach(this::finish);
    finished.sort(
        Comparator.comparing(Row::scenario)
            .thenComparing(Row::engine)
            .thenComparingInt(Row::threads)
            .thenComparing(Row::sanitizer)
            .thenComparing(Row::linkage));
    return List.copyOf(finished);
  }

  /** Ends the run early: the block under way is lost, everything before it is kept. */
  public void cancel() {
    cancelled = true;
    current.ifPresent(Stress::close);
  }

  private Stress open(Group.Kind kind) throws StressException {
    Stress stress = forks.open(kind);
    current = Optional.of(stress);
    if (cancelled) {
      stress.close();
    }
    return stress;
  }

  private void finish(GroupRun group) {
    group.rows().forEach(row -> finish(Rows.judged(row, group.controlOf(row))));
  }

  private void finish(Row row) {
    finished.add(row);
    listener.finished(row);
  }
}
