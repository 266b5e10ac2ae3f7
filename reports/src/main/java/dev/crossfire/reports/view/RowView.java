package dev.crossfire.reports.view;

import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.Visible;
import dev.crossfire.harness.record.OutcomeCount;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One row: one scenario, run one way.
 *
 * @param anchor its place in the report
 * @param scenario the scenario's name
 * @param setup engine and threads, and whatever else tells it from other rows
 * @param linkage how downcalls were linked
 * @param badge its verdict
 * @param finding what was seen; empty if the row was skipped
 * @param samples how many samples were taken
 * @param forbidden the share of them that only a race can give
 * @param missedWith the probability of having missed a race as visible as the control's; empty but for HELD
 * @param overlap processor time over wall time
 * @param reason the judgement in one or two sentences
 * @param figures how long it ran, how fast, and what was seen when
 * @param power the figures behind the finding
 * @param outcomes the graded histogram
 * @param evidence what was seen of misbehaviour
 */
public record RowView(
    String anchor,
    String scenario,
    String setup,
    String linkage,
    Badge badge,
    Optional<Finding> finding,
    String samples,
    String forbidden,
    Optional<String> missedWith,
    String overlap,
    String reason,
    List<Fact> figures,
    List<Fact> power,
    List<OutcomeView> outcomes,
    List<EvidenceView> evidence) {

  static RowView of(Row row, SetupNames names, Anchors anchors) {
    Setup setup = Setup.of(row);
    // As doubles, so that no count is too large to add up.
    double counted = row.outcomes().stream().mapToDouble(OutcomeCount::count).sum();
    return new RowView(
        anchors.of("%s-%s-%s-%s".formatted(row.scenario(), row.engine().id(), row.threads(),
            row.linkage().id())),
        Visible.line(row.scenario()),
        names.name(setup),
        row.linkage().id(),
        new Badge(row.verdict()),
        Optional.ofNullable(row.finding()),
        Figures.count(row.samples()),
        counted == 0 ? "–" : Figures.share(forbidden(row) / counted),
        missedWith(row),
        overlap(row),
        Visible.line(row.reason()),
        row.finding() == null ? List.of() : figures(row),
        PowerFacts.besideControl(row),
        row.outcomes().stream().map(outcome -> OutcomeView.of(outcome, counted)).toList(),
        row.evidence().stream().map(evidence -> EvidenceView.of(evidence, row.reason())).toList());
  }

  /** Whether its verdict leaves a question open. */
  public boolean asksWhy() {
    return ran() && badge.verdict() != Verdict.PASS;
  }

  /** Whether the row was run. */
  public boolean ran() {
    return finding.isPresent();
  }

  private static double forbidden(Row row) {
    return row.outcomes()
        .stream()
        .filter(outcome -> outcome.expect() == Expectation.FORBIDDEN)
        .mapToDouble(OutcomeCount::count)
        .sum();
  }

  private static Optional<String> missedWith(Row row) {
    return Optional.ofNullable(row.power())
        .filter(_ -> row.finding() == Finding.HELD)
        .map(power -> Figures.probability(power.missProbability()));
  }

  private static String overlap(Row row) {
    if (row.finding() == null) {
      return "–";
    }
    return Figures.ratio(row.concurrency().cpuOverWall())
        + (row.concurrency().overlap() ? "" : " (no overlap)");
  }

  private static List<Fact> figures(Row row) {
    List<Fact> figures = new ArrayList<>();
    String each = row.operationsPerSample() > row.threads()
        ? ", each of " + Figures.count(row.operationsPerSample()) + " calls"
        : "";
    figures.add(new Fact("Samples", Figures.count(row.samples()) + each));
    figures.add(new Fact("Under stress", Figures.duration(row.durationMs())));
    figures.add(new Fact("Samples a second", Figures.count(row.samplesPerSecond())));
    if (row.timeToFirstEvidenceMs() != null) {
      figures.add(new Fact("First evidence after", Figures.duration(row.timeToFirstEvidenceMs())));
    }
    figures.add(new Fact("CPU / wall", overlap(row)));
    figures.addAll(PowerFacts.ofHazard(row));
    return List.copyOf(figures);
  }
}
