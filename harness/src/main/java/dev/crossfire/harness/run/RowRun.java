package dev.crossfire.harness.run;

import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.Misbehaviour;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.record.Limits;
import dev.crossfire.harness.verdict.Block;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.Histogram;
import dev.crossfire.harness.verdict.Judge;
import dev.crossfire.harness.verdict.Observation;
import dev.crossfire.harness.verdict.Power;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One row while it is being stressed: what was seen so far, and whether doubt is left. Not thread-safe. */
final class RowRun {

  /** The blocks with a sighting after which a hazard is settled. */
  private static final int SIGHTINGS = 3;

  /** How long calls of a row that is expected to hang may stand still. */
  private static final Duration EXPECTED_HANG = Duration.ofSeconds(1);

  private static final long BLOCK_NANOS = Duration.ofMillis(GroupRun.BLOCK_MS).toNanos();

  /** Pieces of evidence that are kept of a row; one that ends its forks as expected gives one each time. */
  private static final int KEPT_EVIDENCE = 3;

  /** The blocks of a fix that can still show a race when its control is of no use. */
  private static final int BLOCKS_WITHOUT_CONTROL = 10;

  /** The forks that a row may lose, one after another, before its stress counts as one that does not work. */
  private static final int LOSSES = 3;

  private final PlannedRow row;
  private final Build build;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final SanitizerReports reports;
  private final Map<String, String> examples = new HashMap<>();
  private final Set<String> jvms = new LinkedHashSet<>();
  private Histogram histogram = Histogram.EMPTY;
  private Optional<String> failure = Optional.empty();
  private long operationsPerSample;
  private long stressNanos;
  private long firstEvidenceNanos = -1;
  private boolean warm;
  private boolean ended;
  private int losses;
  private int turns;
  private String lastLoss = "";

  RowRun(PlannedRow row, Build build) {
    this.row = row;
    this.build = build;
    this.reports = new SanitizerReports(row.spec().sanitizers().javaLock());
  }

  PlannedRow row() {
    return row;
  }

  Build build() {
    return build;
  }

  /** Where it runs. */
  Place place() {
    return new Place(
        build, isDeadly() ? Optional.of(row.key().scenario()) : Optional.empty());
  }

  /** Whether it is expected to end its forks. */
  boolean isDeadly() {
    return row.spec().isDeadly();
  }

  /** How many blocks it was given, those of warming up included. */
  int turns() {
    return turns;
  }

  /**
   * A new fork starts cold: its first block counts for the histogram and for no power. A row that ends its forks would
   * never be warm, so that its cold blocks count, whatever they show.
   */
  void chill() {
    warm = false;
  }

  boolean isWarm() {
    return warm || isDeadly();
  }

  /** Takes in a block; says whether it saw the race. */
  boolean add(BlockResult result, Reported reported, Jvm jvm, boolean besideSighting) {
    losses = 0;
    turns++;
    jvms.add(jvm.toString());
    takeIn(result);
    operationsPerSample = result.operationsPerSample();
    stressNanos += result.wallNanos();
    long forbidden = forbidden(result.histogram());
    long sightings = isSanitized() ? reports.add(reported) : forbidden;
    if (sightings > 0 || (forbidden > 0 && !isSanitizedHazard())) {
      sawEvidence();
    }
    if (isWarm()) {
      long samples = result.histogram().samples();
      blocks.add(
          new Block(samples, Math.min(samples, sightings), result.wallNanos(), result.cpuNanos(),
              besideSighting));
    }
    warm = true;
    return sightings > 0;
  }

  private void takeIn(BlockResult result) {
    Histogram all = histogram.plus(result.histogram());
    histogram = all.limitedTo(Limits.OUTCOMES, this::isForbidden);
    if (histogram.counts().size() < all.counts().size()) {
      fail("More than %d distinct outcomes were seen, which nobody can grade: record less"
          .formatted(Limits.OUTCOMES));
    }
    result.examples().forEach(examples::putIfAbsent);
    examples.keySet().retainAll(histogram.counts().keySet());
  }

  /** Takes in how a block ended its fork; says whether that was expected, so that it is a sighting. */
  boolean add(Evidence found, Jvm jvm) {
    turns++;
    jvms.add(jvm.toString());
    sawEvidence();
    if (evidence.size() < KEPT_EVIDENCE) {
      evidence.add(
          reports.named(found)
              .with("samplesBefore", histogram.samples())
              .with("jvm", jvm.toString()));
    }
    boolean expected = isDeadly() && Judge.isExpected(row.spec(), found);
    if (expected) {
      losses = 0;
      blocks.add(Block.died(BLOCK_NANOS));
    } else {
      ended = true;
    }
    return expected;
  }

  /** How its blocks are watched; one that is expected to hang is soon told from one that is late. */
  Watch watch(Duration patience) {
    boolean mayHang = isDeadly() && row.spec().expects().contains(Misbehaviour.HANG);
    return new Watch(mayHang ? EXPECTED_HANG : patience, evidence.isEmpty());
  }

  /** Reports of which neither access is in a library under test, with how often each came. */
  Map<String, Integer> leftOut() {
    return reports.leftOut();
  }

  private boolean isSanitized() {
    return row.key().sanitizer() != Sanitizer.NONE;
  }

  /** Such a row is about what the sanitizer sees; what the samples show is in the rows without it. */
  private boolean isSanitizedHazard() {
    return isSanitized() && row.spec().role() == Role.HAZARD;
  }

  void fail(String message) {
    failure = Optional.of(message);
  }

  /** Takes in that a fork did not come up. */
  void takeIn(StressException e) {
    String message = String.valueOf(e.getMessage());
    if (e.isLost()) {
      lose(message);
    } else {
      fail(message);
    }
  }

  /** Takes in that a fork was lost, which costs its block; nothing says that the row is to blame. */
  void lose(String message) {
    losses++;
    lastLoss = message;
    if (losses == LOSSES) {
      fail(message);
    }
  }

  /** Why its stress does not work, if it does not. */
  Optional<String> failure() {
    return failure;
  }

  boolean hasEvidence() {
    return firstEvidenceNanos >= 0;
  }

  boolean isStressed() {
    return histogram.samples() > 0;
  }

  /** Whether the row cannot be stressed any more: its stress does not work, or it ended its fork unexpectedly. */
  boolean broken() {
    return failure.isPresent() || ended;
  }

  /** Whether no further block of this row can change its judgement, or sharpen it as far as the goal is, given its control so far. */
  boolean settled(Optional<RowRun> control, Goal goal) {
    if (broken()) {
      return true;
    }
    long sightings = blocks.stream().filter(Block::saw).count();
    if (isSanitizedHazard() && firstEvidenceNanos >= 0) {
      return true;
    }
    if (row.spec().role() == Role.HAZARD) {
      long overlapped = blocks.stream().filter(Block::overlapped).count();
      return sightings >= (isDeadly() ? 1 : SIGHTINGS)
          || (sightings == 0 && overlapped >= 2L * Judge.HAZARD_BLOCKS);
    }
    if (firstEvidenceNanos >= 0) {
      return true;
    }
    if (control.isPresent() && control.get().broken()) {
      return blocks.size() >= BLOCKS_WITHOUT_CONTROL;
    }
    return power(control).missProbability() <= goal.missProbability(row.spec());
  }

  Observation observation() {
    boolean onlyLosses = losses > 0 && histogram.samples() == 0;
    List<Evidence> all = new ArrayList<>(evidence);
    all.addAll(reports.evidence());
    return new Observation(histogram, examples, blocks, List.copyOf(jvms), all,
        failure.or(() -> onlyLosses ? Optional.of(lastLoss) : Optional.empty()));
  }

  long operationsPerSample() {
    return operationsPerSample;
  }

  long stressNanos() {
    return stressNanos;
  }

  /** Stress time of this row until its first evidence, in nanoseconds; negative if there is none. */
  long firstEvidenceNanos() {
    return firstEvidenceNanos;
  }

  private Power power(Optional<RowRun> control) {
    List<Block> beside = control.map(run -> run.blocks).orElse(List.of());
    return isSanitized() ? Power.sanitized(beside, blocks) : Power.of(beside, blocks);
  }

  private void sawEvidence() {
    if (firstEvidenceNanos < 0) {
      firstEvidenceNanos = stressNanos;
    }
  }

  private long forbidden(Histogram seen) {
    return seen.counts()
        .entrySet()
        .stream()
        .filter(entry -> isForbidden(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private boolean isForbidden(String outcome) {
    return row.workload().outcomes().grade(outcome).expectation() == Expectation.FORBIDDEN;
  }
}
