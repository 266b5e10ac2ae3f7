package dev.crossfire.harness.run;

import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.verdict.Block;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.Histogram;
import dev.crossfire.harness.verdict.Judge;
import dev.crossfire.harness.verdict.Observation;
import dev.crossfire.harness.verdict.Power;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row while it is being stressed: what was seen so far, and whether doubt is left. Not thread-safe. */
final class RowRun {

  /** The miss probability from which more blocks of a fix are not worth their time. */
  static final double TARGET = 1e-6;

  /** The blocks with a sighting after which a hazard is settled. */
  private static final int SIGHTINGS = 3;

  /** The blocks of a fix that can still show a race when its control is of no use. */
  private static final int BLOCKS_WITHOUT_CONTROL = 10;

  private final PlannedRow row;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final SanitizerReports reports;
  private final Map<String, String> examples = new HashMap<>();
  private Histogram histogram = Histogram.EMPTY;
  private Optional<String> failure = Optional.empty();
  private long operationsPerSample;
  private long stressNanos;
  private long firstEvidenceNanos = -1;
  private boolean warm;

  RowRun(PlannedRow row) {
    this.row = row;
    this.reports = new SanitizerReports(row.spec().sanitizers().javaLock());
  }

  PlannedRow row() {
    return row;
  }

  /** A new fork starts cold: its first block counts for the histogram and for no power. */
  void chill() {
    warm = false;
  }

  boolean isWarm() {
    return warm;
  }

  /** Takes in a block; says whether it saw the race. */
  boolean add(BlockResult result, Reported reported, boolean besideSighting) {
    histogram = histogram.plus(result.histogram());
    result.examples().forEach(examples::putIfAbsent);
    operationsPerSample = result.operationsPerSample();
    stressNanos += result.wallNanos();
    long forbidden = forbidden(result.histogram());
    long sightings = isSanitized() ? reports.add(reported) : forbidden;
    if (sightings > 0 || (forbidden > 0 && !isSanitizedHazard())) {
      sawEvidence();
    }
    if (warm) {
      long samples = result.histogram().samples();
      blocks.add(
          new Block(samples, Math.min(samples, sightings), result.wallNanos(), result.cpuNanos(),
              besideSighting));
    }
    warm = true;
    return sightings > 0;
  }

  void add(Evidence found) {
    evidence.add(reports.named(found));
    sawEvidence();
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

  /** Whether the row cannot be stressed any more: its stress does not work, or it brought its fork down. */
  boolean broken() {
    return failure.isPresent() || !evidence.isEmpty();
  }

  /** Whether no further block of this row can change or sharpen its judgement, given its control so far. */
  boolean settled(Optional<RowRun> control) {
    if (broken()) {
      return true;
    }
    long sightings = blocks.stream().filter(Block::saw).count();
    if (isSanitizedHazard() && firstEvidenceNanos >= 0) {
      return true;
    }
    if (row.spec().role() == Role.HAZARD) {
      long overlapped = blocks.stream().filter(Block::overlapped).count();
      return sightings >= SIGHTINGS || (sightings == 0 && overlapped >= 2L * Judge.HAZARD_BLOCKS);
    }
    if (firstEvidenceNanos >= 0) {
      return true;
    }
    if (control.isPresent() && control.get().broken()) {
      return blocks.size() >= BLOCKS_WITHOUT_CONTROL;
    }
    return power(control).missProbability() <= TARGET;
  }

  Observation observation() {
    List<Evidence> all = new ArrayList<>(evidence);
    all.addAll(reports.evidence());
    return new Observation(histogram, examples, blocks, all, failure);
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
    return Power.of(control.map(run -> run.blocks).orElse(List.of()), blocks);
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
        .filter(
            entry -> row.workload().outcomes().grade(entry.getKey()).expectation()
                == Expectation.FORBIDDEN)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
