package dev.crossfire.harness.run;

import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.record.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Stresses the rows of one group in alternating blocks of control and fix.
 *
 * <p>A round is: each control, then its rows that are still in doubt, two at a time with the control again between
 * them, so that every block of a fix has a block of its control beside it. A control that ends its forks does so in forks
 * of its own, since what it does to their memory must not befall a fix, and goes on until it has. Those that were stressed least come first, so
 * that none is left out when time is up. A control that is a mutant runs in a fork of its own, beside that of its fix.
 * Not thread-safe.
 */
final class GroupRun {

  /** How long a block lasts, in milliseconds. */
  static final int BLOCK_MS = 60;

  /** How long forks are used before others that run otherwise take their place: so long for each that runs side by side. */
  static final Duration FORK_LIFE = Duration.ofSeconds(10);

  /** Blocks that a row which ends its fork is given for it at a stretch: a fork takes far longer to start than a block. */
  private static final int BLOCKS_BEFORE_A_DEATH = 10;

  /** Blocks of a fix beside one of a control that ends its fork, which takes far longer than a block. */
  private static final int BLOCKS_BESIDE_A_DEATH = 4;

  /** The rows that could be settled in the time that a fork takes to start. */
  private static final int ROWS_A_START = 2;

  /** Blocks of fixes that share one block of their control. */
  private static final int FIXES_BESIDE_A_CONTROL = 2;

  private final Group group;
  private final StressFactory factory;
  private final Supplier<Jvm> jvms;
  private final RandomGenerator random;
  private final Duration patience;
  private final RunListener listener;
  private final BooleanSupplier cancelled;
  private final Map<ScenarioId, RowRun> rows = new LinkedHashMap<>();
  private final Map<ScenarioId, RowRun> mutants = new LinkedHashMap<>();
  private final Set<RowRun> sightedLast = new HashSet<>();
  private final Announcer announcer;

  GroupRun(
      Group group, StressFactory factory, Supplier<Jvm> jvms, RandomGenerator random,
      Duration patience, RunListener listener, BooleanSupplier cancelled) {
    this.group = group;
    this.factory = factory;
    this.jvms = jvms;
    this.random = random;
    this.patience = patience;
    this.listener = listener;
    this.cancelled = cancelled;
    for (PlannedRow row : group.rows()) {
      ScenarioId id = row.key().scenario();
      rows.put(id, new RowRun(row, Build.ORIGINAL));
      if (row.spec().controlIsMutant()) {
        mutants.put(id, new RowRun(row.mutant(), Build.MUTANT));
      }
    }
    this.announcer = new Announcer(rows.values(), this::controlOf, listener);
  }

  /** Judges what is left in doubt, and returns every row. */
  List<Row> finish() {
    return announcer.finish();
  }

  private Optional<RowRun> controlOf(RowRun row) {
    ScenarioSpec spec = row.row().spec();
    Map<ScenarioId, RowRun> controls = spec.controlIsMutant() ? mutants : rows;
    return spec.control().map(controls::get);
  }

  /** Whether no further block can change any judgement, or sharpen it as far as the goal is. */
  boolean settled(Goal goal) {
    return rows.values().stream().allMatch(row -> settled(row, goal));
  }

  /** How much there is to do, as a number of rows: those in doubt and their mutants, and what a fork costs to start. */
  int work(Goal goal) {
    int rows = (int) all().filter(row -> !settled(row, goal)).count();
    return rows == 0 ? 0 : rows + ROWS_A_START;
  }

  /**
   * Stresses until everything is settled as far as the goal is, or the deadline passes; may be called again to go on in
   * new forks. Until then all rows that could be sharper have their turns, so that no control runs beside some of its fixes
   * alone.
   */
  void run(Deadline deadline, Goal goal) {
    while (goesOn(deadline, goal)) {
      all().forEach(RowRun::chill);
      sightedLast.clear();
      try (var forks = new GroupForks(factory, group.kind(), jvms.get())) {
        Deadline end = deadline.atMost(FORK_LIFE.multipliedBy(places()));
        while (goesOn(end, goal)) {
          round(forks, end);
        }
      }
      announcer.afterFork(this::settled);
    }
  }

  private long places() {
    return all().map(RowRun::place).distinct().count();
  }

  private boolean goesOn(Deadline deadline, Goal goal) {
    return !settled(goal) && !deadline.passed() && !cancelled.getAsBoolean();
  }

  private Stream<RowRun> all() {
    return Stream.concat(rows.values().stream(), mutants.values().stream());
  }

  /** A round, or what of it is possible until the deadline passes or a fork cannot go on. */
  private void round(GroupForks forks, Deadline deadline) {
    Optional<Turn> ended = Optional.empty();
    for (Turn turn : turns()) {
      if (deadline.passed() || cancelled.getAsBoolean()) {
        return;
      }
      if (announcer.isFinished(turn.row()) || ended.equals(Optional.of(turn))) {
        continue;
      }
      boolean goesOn = block(forks, turn);
      announcer.afterBlock(turn.row(), this::settled);
      if (turn.row().isDeadly() && sightedLast.contains(turn.row())) {
        ended = Optional.of(turn);
      }
      if (!goesOn) {
        Place place = turn.row().place();
        forks.giveUp(place);
        all().filter(row -> row.place().equals(place)).forEach(RowRun::chill);
        sightedLast.removeIf(row -> row.place().equals(place));
        announcer.afterFork(this::settled);
        return;
      }
    }
  }

  private List<Turn> turns() {
    List<Turn> turns = new ArrayList<>();
    for (RowRun row : leastStressedFirst(all())) {
      if (row.row().spec().role() == Role.HAZARD || isControl(row)) {
        addHazard(row, turns);
      } else if (controlOf(row).isEmpty() && !settled(row)) {
        turns.add(new Turn(row, Optional.empty(), random.nextLong()));
      }
    }
    return turns;
  }

  /** A hazard's turns, with those of the rows that have it as their control, under the same seed as its own. */
  private void addHazard(RowRun hazard, List<Turn> turns) {
    List<RowRun> doubtful = dependants(hazard);
    long seed = random.nextLong();
    if (doubtful.isEmpty() && !settled(hazard)) {
      addTurns(hazard, seed, turns);
    }
    for (int i = 0; i < doubtful.size(); i++) {
      if (i % FIXES_BESIDE_A_CONTROL == 0 && !hazard.broken()) {
        seed = random.nextLong();
        addTurns(hazard, seed, turns);
      }
      int blocks = hazard.isDeadly() && !hazard.broken() ? BLOCKS_BESIDE_A_DEATH : 1;
      turns.addAll(
          Collections.nCopies(blocks, new Turn(doubtful.get(i), Optional.of(hazard), seed)));
    }
  }

  private static void addTurns(RowRun hazard, long seed, List<Turn> turns) {
    int blocks = hazard.isDeadly() ? BLOCKS_BEFORE_A_DEATH : 1;
    turns.addAll(Collections.nCopies(blocks, new Turn(hazard, Optional.empty(), seed)));
  }

  /** Runs one block and takes in how it ended; says whether its fork can go on. */
  private boolean block(GroupForks forks, Turn turn) {
    RowRun row = turn.row();
    Stress stress;
    try {
      stress = forks.get(row.place());
    } catch (StressException e) {
      if (cancelled.getAsBoolean()) {
        // Ctrl-C reaches a fork, too, until it has left the terminal's group.
        return false;
      }
      all().filter(each -> each.build() == row.build() && !settled(each))
          .forEach(each -> {
            each.takeIn(e);
            tellDependants(each);
          });
      return false;
    }
    listener.stressing(row.row());
    var request =
        new BlockRequest(row.row().workload(), BLOCK_MS, turn.seed(), row.watch(patience));
    switch (stress.run(request)) {
      case BlockEnd.Finished(BlockResult result, Reported reported) -> {
        boolean beside = turn.control().filter(sightedLast::contains).isPresent();
        boolean counted = row.isWarm();
        boolean saw = row.add(result, reported, forks.jvm(), beside);
        if (counted && saw) {
          sightedLast.add(row);
        } else {
          sightedLast.remove(row);
        }
        return true;
      }
      case BlockEnd.Failed(String message) -> {
        // What a scenario damages that is expected to crash may show anywhere, and another time where it is expected.
        if (row.isDeadly()) {
          row.lose(message);
        } else {
          row.fail(message);
        }
      }
      case BlockEnd.Misbehaved(var evidence) -> {
        if (row.add(evidence, forks.jvm())) {
          forks.giveUp(row.place());
          sightedLast.add(row);
          return true;
        }
      }
      case BlockEnd.Lost(String message) -> {
        if (!cancelled.getAsBoolean()) {
          row.lose(message);
        }
      }
    }
    tellDependants(row);
    return false;
  }

  /** A mutant has no row of its own in the results, so that its fix says why it could not be stressed. */
  private void tellDependants(RowRun row) {
    if (row.build() == Build.MUTANT) {
      row.failure()
          .ifPresent(
              why -> dependants(row)
                  .forEach(fix -> fix.fail("Its mutant could not be stressed: " + why)));
    }
  }

  /** Whether another row needs it, as one of a user's own may. */
  private boolean isControl(RowRun row) {
    return rows.values()
        .stream()
        .anyMatch(other -> controlOf(other).filter(control -> control == row).isPresent());
  }

  private List<RowRun> dependants(RowRun hazard) {
    return leastStressedFirst(doubtfulBeside(hazard, Goal.SHARP));
  }

  private Stream<RowRun> doubtfulBeside(RowRun hazard, Goal goal) {
    return rows.values()
        .stream()
        .filter(row -> controlOf(row).filter(control -> control == hazard).isPresent())
        .filter(row -> !settled(row, goal));
  }

  private static List<RowRun> leastStressedFirst(Stream<RowRun> rows) {
    return rows.sorted(Comparator.comparingInt(RowRun::turns)).toList();
  }

  private boolean settled(RowRun row) {
    return settled(row, Goal.SHARP);
  }

  /** A control goes on for as long as a row needs it, and a mutant no longer. */
  private boolean settled(RowRun row, Goal goal) {
    if (announcer.isFinished(row)) {
      return true;
    }
    boolean seenEnough = row.build() == Build.MUTANT || row.settled(controlOf(row), goal);
    return seenEnough && (row.broken() || doubtfulBeside(row, goal).findAny().isEmpty());
  }

  /** A row's turn, the control whose block comes before it, and the seed that the two share. */
  private record Turn(RowRun row, Optional<RowRun> control, long seed) {}
}
