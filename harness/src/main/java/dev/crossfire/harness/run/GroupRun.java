package dev.crossfire.harness.run;

import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.ScenarioId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Stresses the rows of one group in alternating blocks of control and fix.
 *
 * <p>A round is: each control, then its rows that are still in doubt, two at a time with the control again between
 * them, so that every block of a fix has a block of its control beside it. Not thread-safe.
 */
final class GroupRun {

  /** How long a block lasts, in milliseconds. */
  static final int BLOCK_MS = 60;

  /** Blocks of fixes that share one block of their control. */
  private static final int FIXES_BESIDE_A_CONTROL = 2;

  private final Group group;
  private final StressFactory forks;
  private final RandomGenerator random;
  private final RunListener listener;
  private final BooleanSupplier cancelled;
  private final Map<ScenarioId, RowRun> rows = new LinkedHashMap<>();
  private final Set<RowRun> sightedLast = new HashSet<>();

  GroupRun(
      Group group, StressFactory forks, RandomGenerator random, RunListener listener,
      BooleanSupplier cancelled) {
    this.group = group;
    this.forks = forks;
    this.random = random;
    this.listener = listener;
    this.cancelled = cancelled;
    group.rows().forEach(row -> rows.put(row.key().scenario(), new RowRun(row)));
  }

  List<RowRun> rows() {
    return List.copyOf(rows.values());
  }

  /** The control of a row in this group. */
  Optional<RowRun> controlOf(RowRun row) {
    return row.row().spec().control().map(rows::get);
  }

  /** Whether no further block can change or sharpen any judgement. */
  boolean settled() {
    return rows.values().stream().allMatch(this::settled);
  }

  /** Stresses until everything is settled or the deadline passes; may be called again to go on in a new fork. */
  void run(Deadline deadline) {
    while (!settled() && !deadline.passed() && !cancelled.getAsBoolean()) {
      rows.values().forEach(RowRun::chill);
      sightedLast.clear();
      try (Stress stress = forks.open(group.kind())) {
        runIn(stress, deadline);
      } catch (StressException e) {
        rows.values()
            .stream()
            .filter(row -> !settled(row))
            .forEach(row -> row.fail(String.valueOf(e.getMessage())));
      }
    }
  }

  /** Stresses in one fork, until everything is settled, the deadline passes or the fork cannot go on. */
  private void runIn(Stress stress, Deadline deadline) {
    while (!settled() && !deadline.passed() && !cancelled.getAsBoolean()) {
      for (Turn turn : round()) {
        if (deadline.passed() || cancelled.getAsBoolean()) {
          return;
        }
        boolean beside = turn.control().filter(sightedLast::contains).isPresent();
        if (!block(stress, turn, beside)) {
          return;
        }
      }
    }
  }

  private List<Turn> round() {
    List<Turn> turns = new ArrayList<>();
    for (RowRun row : rows.values()) {
      if (row.row().spec().role() == Role.HAZARD) {
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
      turns.add(new Turn(hazard, Optional.empty(), seed));
    }
    for (int i = 0; i < doubtful.size(); i++) {
      if (i % FIXES_BESIDE_A_CONTROL == 0 && !hazard.broken()) {
        seed = random.nextLong();
        turns.add(new Turn(hazard, Optional.empty(), seed));
      }
      turns.add(new Turn(doubtful.get(i), Optional.of(hazard), seed));
    }
  }

  /** Runs one block and takes in how it ended; says whether the fork can go on. */
  private boolean block(Stress stress, Turn turn, boolean besideSighting) {
    RowRun row = turn.row();
    listener.stressing(row.row());
    var request = new BlockRequest(row.row().workload(), BLOCK_MS, turn.seed());
    switch (stress.run(request)) {
      case BlockEnd.Finished(BlockResult result, Reported reported) -> {
        boolean counted = row.isWarm();
        boolean saw = row.add(result, reported, besideSighting);
        if (counted && saw) {
          sightedLast.add(row);
        } else {
          sightedLast.remove(row);
        }
        return true;
      }
      case BlockEnd.Failed(String message) -> row.fail(message);
      case BlockEnd.Misbehaved(var evidence) -> row.add(evidence);
      case BlockEnd.Lost(String message) -> {
        if (!cancelled.getAsBoolean()) {
          row.fail(message);
        }
      }
    }
    return false;
  }

  private List<RowRun> dependants(RowRun hazard) {
    return rows.values()
        .stream()
        .filter(
            row -> controlOf(row).filter(control -> control == hazard).isPresent() && !settled(row))
        .toList();
  }

  private boolean settled(RowRun row) {
    return row.settled(controlOf(row)) && (row.broken() || dependants(row).isEmpty());
  }

  /** A row's turn, the control whose block comes before it, and the seed that the two share. */
  private record Turn(RowRun row, Optional<RowRun> control, long seed) {}
}
