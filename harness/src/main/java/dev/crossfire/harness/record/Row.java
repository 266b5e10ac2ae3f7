package dev.crossfire.harness.record;

import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Power;
import dev.crossfire.harness.verdict.Verdict;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a results document: one scenario, run one way.
 *
 * @param scenario stable name, {@code FAMILY.NAME}
 * @param family the part before the dot
 * @param role why the scenario exists
 * @param control the hazard that served as control, if any; the scenario itself if that was its mutant
 * @param selectedAs whether it was asked for or pulled in as a control
 * @param contract what the header promises
 * @param linkage how downcalls were linked
 * @param variant the build of the native library
 * @param engine what drove the threads
 * @param threads how many called at once
 * @param threadKind the kind of those threads
 * @param sanitizer the sanitizer in the fork
 * @param concurrency how much the threads truly ran at the same time
 * @param samples executions of all actors on fresh state, those of warming up included
 * @param operationsPerSample how many times an actor ran in one sample, over all its threads
 * @param durationMs time under stress in milliseconds
 * @param samplesPerSecond samples over that time
 * @param timeToFirstEvidenceMs stress time of this row until the first evidence, in milliseconds; null if none
 * @param outcomes the histogram, graded
 * @param finding what was seen; null if the row was skipped
 * @param verdict the finding held against what was expected
 * @param reason the judgement in one or two sentences
 * @param power the figures behind it; null if the row was skipped
 * @param evidence what was seen of misbehaviour
 */
public record Row(
    String scenario,
    String family,
    Role role,
    @Nullable String control,
    SelectedAs selectedAs,
    Contract contract,
    Linkage linkage,
    String variant,
    Engine engine,
    int threads,
    ThreadKind threadKind,
    Sanitizer sanitizer,
    Concurrency concurrency,
    long samples,
    long operationsPerSample,
    long durationMs,
    long samplesPerSecond,
    @Nullable Long timeToFirstEvidenceMs,
    List<OutcomeCount> outcomes,
    @Nullable Finding finding,
    Verdict verdict,
    String reason,
    @Nullable Power power,
    List<Evidence> evidence) {

  /** How rows stand in a document: by scenario, engine, threads and their kind, sanitizer and linkage. */
  public static final Comparator<Row> ORDER =
      Comparator.comparing(Row::scenario)
          .thenComparing(Row::engine)
          .thenComparingInt(Row::threads)
          .thenComparing(Row::threadKind)
          .thenComparing(Row::sanitizer)
          .thenComparing(Row::linkage);

  public Row {
    Require.atLeast(1, "threads", threads);
    Require.atLeast(0, "samples", samples);
    Require.atLeast(0, "operationsPerSample", operationsPerSample);
    Require.atLeast(0, "durationMs", durationMs);
    Require.atLeast(0, "samplesPerSecond", samplesPerSecond);
    Require.atLeast(0, "timeToFirstEvidenceMs",
        timeToFirstEvidenceMs == null ? 0 : timeToFirstEvidenceMs);
    outcomes = List.copyOf(outcomes);
    evidence = List.copyOf(evidence);
    if ((finding == null) != (verdict == Verdict.SKIPPED)) {
      throw new IllegalArgumentException(
          "a row has no finding if and only if it was skipped; found: finding=" + finding
              + ", verdict=" + verdict);
    }
    if ((power == null) != (finding == null)) {
      throw new IllegalArgumentException(
          "a row has no power if and only if it was skipped; found: power=" + power + ", verdict="
              + verdict);
    }
    if (power != null) {
      Require.share("controlRate", power.controlRate());
      Require.share("missProbability", power.missProbability());
      Require.share("rateUpperBound95", power.rateUpperBound95());
      Require.share("sampleUpperBound95", power.sampleUpperBound95());
    }
  }
}
