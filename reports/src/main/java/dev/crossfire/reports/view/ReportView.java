package dev.crossfire.reports.view;

import dev.crossfire.harness.contract.Visible;
import dev.crossfire.harness.lesson.Lessons;
import dev.crossfire.harness.record.EnvironmentInfo;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.Row;
import java.util.List;
import java.util.stream.Stream;

/**
 * A whole report, in the order in which it is read.
 *
 * @param headline the answer in one sentence
 * @param tallies rows by verdict
 * @param run the run as a whole
 * @param facts when and where it took place
 * @param overview every verdict at a glance
 * @param reasons why rows did not pass, most urgent first; empty if all did
 * @param families every row with its figures and evidence
 * @param opinions what the stress and a sanitizer say of the same; empty if none was asked
 */
public record ReportView(
    Headline headline,
    List<Tally> tallies,
    RunView run,
    List<Fact> facts,
    Overview overview,
    List<ReasonView> reasons,
    List<FamilyView> families,
    List<OpinionView> opinions) {

  /** The report of a results document, without lessons. */
  public static ReportView of(Results results) {
    return of(results, Lessons.NONE);
  }

  /** The report of a results document, with the lessons that there are for its scenarios. */
  public static ReportView of(Results results, Lessons lessons) {
    List<Row> rows = results.results();
    var names = new SetupNames(rows);
    List<FamilyView> families = Families.of(rows, names, lessons);
    return new ReportView(
        Headline.of(families, results.run().complete()),
        Tally.of(results.summary()),
        RunView.of(results.run()),
        facts(results, names.common(rows)),
        Overview.of(rows, families, names),
        ReasonView.of(families),
        families,
        OpinionView.of(rows, families));
  }

  /** Whether there is any row to show. */
  public boolean isEmpty() {
    return families.isEmpty();
  }

  private static List<Fact> facts(Results results, List<Fact> common) {
    EnvironmentInfo environment = results.environment();
    Stream<Fact> machine =
        Stream.of(
            new Fact("Processors", "%s × %s".formatted(environment.cpus(), environment.cpuModel())),
            new Fact("System", environment.os() + ", " + environment.arch()),
            new Fact("JDK", environment.jdk()),
            new Fact("C compiler", environment.compiler()),
            new Fact("Crossfire", environment.crossfire()));
    return Stream.of(RunFacts.of(results.run()), common, machine.map(ReportView::visible).toList())
        .flatMap(List::stream)
        .toList();
  }

  private static Fact visible(Fact fact) {
    return new Fact(fact.name(), Visible.line(fact.value()));
  }
}
