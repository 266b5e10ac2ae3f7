package dev.crossfire.harness.run;

import static dev.crossfire.harness.MadeUp.KEPT;
import static dev.crossfire.harness.MadeUp.LOST;
import static dev.crossfire.harness.MadeUp.hazard;
import static dev.crossfire.harness.MadeUp.jcstress;
import static dev.crossfire.harness.MadeUp.subject;
import static dev.crossfire.harness.MadeUp.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.OutcomeRule;
import dev.crossfire.harness.contract.OutcomeTable;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.Workload;
import dev.crossfire.harness.record.Limits;
import dev.crossfire.harness.record.OutcomeCount;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A scenario that records too much must not bring down the run, the file or the report. */
class OutcomeLimitTest {

  private static final String MESSAGE =
      "More than 1000 distinct outcomes were seen, which nobody can grade: record less";

  private final ScriptedForks forks = new ScriptedForks();

  @Test
  void asManyAsARowMayHaveAreJudgedAsEver() {
    forks.always("many.outcomes", ScriptedForks.outcomes(numbers(Limits.OUTCOMES)));
    Row row = MadeUpRun.of(forks, allAcceptable()).getFirst();
    assertThat(row.outcomes()).hasSize(Limits.OUTCOMES);
    assertThat(row.finding()).isEqualTo(Finding.INCONCLUSIVE);
  }

  @Test
  void oneMoreIsAnErrorThatSaysWhatToDo() {
    forks.always("many.outcomes", ScriptedForks.outcomes(numbers(Limits.OUTCOMES + 1)));
    Row row = MadeUpRun.of(forks, allAcceptable()).getFirst();
    assertThat(row.outcomes()).hasSize(Limits.OUTCOMES);
    assertThat(row.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(row.reason()).isEqualTo(MESSAGE);
  }

  @Test
  void theyMayAlsoAddUpOverBlocks() {
    forks.script("many.outcomes",
        nth -> ScriptedForks.outcomes(List.of(Integer.toString(nth), "again")));
    Row row = MadeUpRun.of(forks, allAcceptable()).getFirst();
    assertThat(forks.turns()).hasSizeLessThanOrEqualTo(Limits.OUTCOMES);
    assertThat(row.finding()).isIn(Finding.ERROR, Finding.INCONCLUSIVE);
    assertThat(row.outcomes()).extracting(OutcomeCount::outcome).contains("again");
  }

  @Test
  void evidenceAmongThemIsNotLost() {
    List<String> outcomes =
        Stream.concat(numbers(5 * Limits.OUTCOMES).stream(), Stream.of(LOST, KEPT)).toList();
    forks.always("many.outcomes", ScriptedForks.outcomes(outcomes));
    ScenarioSpec onlyOneForbidden = with(hazard("many.outcomes"), workload(Expectation.ACCEPTABLE));
    Row row = MadeUpRun.of(forks, onlyOneForbidden).getFirst();
    assertThat(row.finding()).isEqualTo(Finding.SHOWN);
    assertThat(row.evidence()).hasSize(1);
    assertThat(row.outcomes()).hasSize(Limits.OUTCOMES)
        .extracting(OutcomeCount::outcome)
        .contains(LOST);
  }

  private static ScenarioSpec allAcceptable() {
    return with(subject("many.outcomes", Contract.THREAD_SAFE, ""),
        workload(Expectation.ACCEPTABLE));
  }

  private static Workload workload(Expectation otherwise) {
    Workload workload = jcstress("many.outcomes");
    OutcomeRule rest = workload.outcomes().otherwise();
    return new Workload(workload.engine(), workload.threads(), workload.threadKind(),
        workload.driver(), new OutcomeTable(workload.outcomes().rules(),
            new OutcomeRule(rest.pattern(), otherwise, rest.description())));
  }

  private static List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }
}
