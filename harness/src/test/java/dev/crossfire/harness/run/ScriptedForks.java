package dev.crossfire.harness.run;

import static dev.crossfire.harness.MadeUp.KEPT;
import static dev.crossfire.harness.MadeUp.LOST;

import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Histogram;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Forks in memory: a script says how each block of a scenario ends, and blocks move a clock. */
final class ScriptedForks implements StressFactory {

  static final Duration BLOCK = Duration.ofMillis(GroupRun.BLOCK_MS);
  static final Duration START = Duration.ofMillis(500);
  static final int SAMPLES = 1_000;

  /** A block that was run. */
  record Turn(int fork, Linkage linkage, String scenario) {}

  private final Map<String, IntFunction<BlockEnd>> scripts = new HashMap<>();
  private final Map<String, Integer> blocks = new HashMap<>();
  private final Map<Integer, StressException> unopened = new HashMap<>();
  private final List<Turn> turns = new ArrayList<>();
  private final List<BlockRequest> requests = new ArrayList<>();
  private final List<Fork> forks = new ArrayList<>();
  private long nanos = Long.MAX_VALUE - 1_000;
  private int opened;
  private final Set<Integer> closed = new HashSet<>();

  static BlockEnd clean() {
    return finished(Map.of(KEPT, (long) SAMPLES), 1.9);
  }

  static BlockEnd racy() {
    return finished(Map.of(KEPT, SAMPLES - 1L, LOST, 1L), 1.9);
  }

  static BlockEnd onOneProcessor() {
    return finished(Map.of(KEPT, (long) SAMPLES), 1.0);
  }

  /** Every one of these outcomes is forbidden but the one that is kept. */
  static BlockEnd outcomes(Collection<String> outcomes) {
    return finished(outcomes.stream().collect(Collectors.toMap(outcome -> outcome, outcome -> 1L)),
        1.9);
  }

  static BlockEnd crash() {
    return new BlockEnd.Misbehaved(new Evidence(EvidenceKind.CRASH, "crashed", Map.of()));
  }

  static BlockEnd hang() {
    return new BlockEnd.Misbehaved(new Evidence(EvidenceKind.HANG, "hung", Map.of()));
  }

  private static BlockEnd finished(Map<String, Long> counts, double cpuOverWall) {
    long wall = BLOCK.toNanos();
    return new BlockEnd.Finished(new BlockResult(new Histogram(counts), Map.of(), 2, wall,
        (long) (wall * cpuOverWall)));
  }

  /** Every block of the scenario ends like this. */
  ScriptedForks always(String scenario, BlockEnd end) {
    return script(scenario, nth -> end);
  }

  /** The scenario's blocks end as the script says of the first, the second and so on. */
  ScriptedForks script(String scenario, IntFunction<BlockEnd> script) {
    scripts.put(scenario, script);
    return this;
  }

  /** The fork of this number, from 1, does not come up. */
  ScriptedForks failToOpen(int fork, String message) {
    unopened.put(fork, new StressException(message));
    return this;
  }

  /** The fork of this number, from 1, is killed before it is up. */
  ScriptedForks loseBeforeItIsUp(int fork) {
    unopened.put(fork, StressException.lost("lost at its start"));
    return this;
  }

  LongSupplier clock() {
    return () -> nanos;
  }

  List<Turn> turns() {
    return List.copyOf(turns);
  }

  List<String> scenarios() {
    return turns.stream().map(Turn::scenario).toList();
  }

  List<BlockRequest> requests() {
    return List.copyOf(requests);
  }

  int opened() {
    return opened;
  }

  /** The forks that were asked for, in order. */
  List<Fork> forks() {
    return List.copyOf(forks);
  }

  /** The name by which scripts and turns know the mutant of a scenario. */
  static String mutantOf(String scenario) {
    return "mutant of " + scenario;
  }

  /** How many forks are open; none may be when a run is over. */
  int stillOpen() {
    return opened - unopened.size() - closed.size();
  }

  @Override
  public Stress open(Fork fork) throws StressException {
    opened++;
    forks.add(fork);
    nanos += START.toNanos();
    StressException refusal = unopened.get(opened);
    if (refusal != null) {
      throw refusal;
    }
    return new Running(opened, fork);
  }

  private final class Running implements Stress {

    private final int number;
    private final Fork fork;
    private Optional<BlockEnd> last = Optional.empty();

    Running(int number, Fork fork) {
      this.number = number;
      this.fork = fork;
    }

    @Override
    public BlockEnd run(BlockRequest request) {
      if (last.filter(end -> !(end instanceof BlockEnd.Finished)).isPresent()) {
        throw new AssertionError("a block in a fork that is to be closed: " + request);
      }
      nanos += Duration.ofMillis(request.millis()).toNanos();
      String driver = request.workload().driver();
      String scenario = fork.build() == Build.MUTANT ? mutantOf(driver) : driver;
      turns.add(new Turn(number, fork.kind().linkage(), scenario));
      requests.add(request);
      int nth = blocks.merge(scenario, 1, Integer::sum);
      BlockEnd end = scripts.getOrDefault(scenario, block -> clean()).apply(nth);
      last = Optional.of(end);
      return end;
    }

    @Override
    public void close() {
      closed.add(number);
    }
  }
}
