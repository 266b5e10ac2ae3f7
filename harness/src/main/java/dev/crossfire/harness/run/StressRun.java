package dev.crossfire.harness.run;

import dev.crossfire.harness.record.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Carries out a plan within a budget.
 *
 * <p>The first pass gives every group a share of the time left, by what it has to do; what settles early leaves its
 * time to the others. No share is shorter than what usually settles a group: rather are the last groups left out. While
 * time is short, a group is left as soon as all that it has is HELD or shown. Further passes go on with the groups where
 * doubt is left, in new forks; once there is none, they sharpen what is HELD. Which group comes first depends on the seed,
 * and each pass begins one group further on: a budget too small for all leaves out others with another seed.
 * {@link #run} is called once, by one thread; {@link #cancel} by any.
 */
public final class StressRun {

  /** The time for each row in doubt with which there is no need to choose between more HELD and sharper ones. */
  private static final Duration PLENTY = Duration.ofMillis(750);

  private final RunPlan plan;
  private final Budget budget;
  private final StressFactory forks;
  private final RunListener listener;
  private final long seed;
  private final RandomGenerator random;
  private final LongSupplier nanoTime;
  private volatile boolean cancelled;

  /** The forks that are running. */
  private final Set<Stress> running = ConcurrentHashMap.newKeySet();

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
    this.seed = seed;
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.nanoTime = nanoTime;
  }

  /** Stresses every group and returns the rows, in order of scenario, engine, threads and their kind, sanitizer, and linkage. */
  public List<Row> run() {
    Deadline deadline = Deadline.in(budget.duration(), nanoTime);
    List<Row> rows = new ArrayList<>();
    plan.skipped().stream().map(Rows::skipped).forEach(rows::add);
    listener.finished(List.copyOf(rows));
    Supplier<Jvm> jvms = Jvm.dealtBy(random);
    List<GroupRun> groups =
        plan.groups()
            .stream()
            .map(
                group -> new GroupRun(group, this::open, jvms, random, budget.patience(), listener,
                    () -> cancelled))
            .toList();
    List<GroupRun> open = new ArrayList<>(groups);
    Collections.rotate(open, (int) (seed % Math.max(1, open.size())));
    boolean goesOn = true;
    while (goesOn && !deadline.passed() && !cancelled) {
      goesOn = pass(open, deadline);
      open.removeIf(group -> group.settled(Goal.SHARP));
      Collections.rotate(open, -1);
    }
    groups.forEach(group -> rows.addAll(group.finish()));
    rows.sort(Row.ORDER);
    return List.copyOf(rows);
  }

  /** Gives each group that has something to do its share of the time left; says whether there was such a group. */
  private static boolean pass(List<GroupRun> groups, Deadline deadline) {
    boolean allHeld = groups.stream().allMatch(group -> group.settled(Goal.HELD));
    boolean plenty = isPlenty(deadline, groups.stream().mapToInt(work(Goal.SHARP)).sum());
    Goal least = allHeld || plenty ? Goal.SHARP : Goal.HELD;
    int[] work = groups.stream().mapToInt(work(least)).toArray();
    int left = Arrays.stream(work).sum();
    boolean any = false;
    for (int i = 0; i < work.length; i++) {
      // What is HELD is not begun again without the time to make it sharper: a fork's first blocks may make it weaker.
      if (work[i] > 0 && (!allHeld || isPlenty(deadline, work[i]))) {
        int doubtful = groups.subList(0, i).stream().mapToInt(work(Goal.HELD)).sum();
        Goal goal = isPlenty(deadline, left + doubtful) ? Goal.SHARP : least;
        groups.get(i).run(deadline.share(work[i], left, PLENTY.multipliedBy(work[i])), goal);
        any = true;
      }
      left -= work[i];
    }
    return any;
  }

  private static ToIntFunction<GroupRun> work(Goal goal) {
    return group -> group.work(goal);
  }

  private static boolean isPlenty(Deadline deadline, int work) {
    return deadline.left().compareTo(PLENTY.multipliedBy(work)) >= 0;
  }

  /** Ends the run early: the block under way is lost, everything before it is kept. */
  public void cancel() {
    cancelled = true;
    forks.cancel();
    running.forEach(Stress::close);
  }

  private Stress open(Fork fork) throws StressException {
    var stress = new Running(forks.open(fork));
    running.add(stress);
    if (cancelled) {
      stress.close();
    }
    return stress;
  }

  /** A fork that is among the running ones until it is closed. */
  private final class Running implements Stress {

    private final Stress stress;

    Running(Stress stress) {
      this.stress = stress;
    }

    @Override
    public BlockEnd run(BlockRequest request) {
      return stress.run(request);
    }

    @Override
    public void close() {
      stress.close();
      running.remove(this);
    }
  }
}
