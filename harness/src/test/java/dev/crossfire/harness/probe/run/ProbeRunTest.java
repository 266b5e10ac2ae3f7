package dev.crossfire.harness.probe.run;

import static dev.crossfire.harness.probe.run.ScriptedProbeForks.LOST;
import static dev.crossfire.harness.probe.run.ScriptedProbeForks.POSSIBLE;
import static dev.crossfire.harness.probe.run.ScriptedProbeForks.RACY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.probe.Header;
import dev.crossfire.harness.probe.SequentialOutcome.Gave;
import dev.crossfire.harness.record.OutcomeCount;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.run.Budget;
import dev.crossfire.harness.run.RunListener;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of forks that are lost, and of outcomes that the oracle was not asked of again. */
class ProbeRunTest {

  private static final String ADD = """
      library: libfoo.so
      functions: [int add(int n)]
      actors:
        - [a = add(1)]
        - [b = add(2)]
      """;

  /** The forks that the oracle has for its first answer. */
  private static final int ORACLES = 2;

  @TempDir
  private Path folder;

  private final ScriptedProbeForks forks = new ScriptedProbeForks();
  private final List<Row> soFar = new ArrayList<>();

  @Test
  void anOutcomeThatNoOrderGivesIsEvidenceOnceTheOracleWasAskedAgain() throws Exception {
    Row row = onlyRow(ADD);
    assertThat(row.verdict()).as(row.reason()).isEqualTo(Verdict.FAIL);
    assertThat(forks.opened()).isEqualTo(ORACLES + 2);
  }

  @Test
  void aLostForkOfTheOracleIsReplaced() throws Exception {
    forks.oracle(nth -> nth == 1 || nth == 2 ? LOST : POSSIBLE);
    Row row = onlyRow(ADD);
    assertThat(row.verdict()).as(row.reason()).isEqualTo(Verdict.FAIL);
    assertThat(forks.opened()).isEqualTo(ORACLES + 2 + 2);
  }

  @Test
  void aForkOfTheOracleThatIsLostBeforeItCameUpIsReplaced() throws Exception {
    forks.loseBeforeItIsUp(1).loseBeforeItIsUp(2);
    Row row = onlyRow(ADD);
    assertThat(row.verdict()).as(row.reason()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void anOracleThatLosesForkAfterForkIsAnErrorThatBlamesNoCall() throws Exception {
    forks.oracle(nth -> LOST);
    Row row = onlyRow(ADD);
    assertThat(row.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(row.reason()).isEqualTo("3 forks in a row were lost before they had made the calls"
        + " one after another: killed from outside.");
    assertThat(forks.opened()).isEqualTo(ORACLES * 3);
  }

  @Test
  void aForkOfAnIsolatedProbeThatIsLostBeforeItCameUpCostsItsBlock() throws Exception {
    forks.loseBeforeItIsUp(ORACLES + 1).loseBeforeItIsUp(ORACLES + 2);
    Row row = onlyRow(ADD + "isolate: true\n");
    assertThat(row.verdict()).as(row.reason()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void withoutASecondAnswerWhatWasSeenIsKeptAndShowsNothing() throws Exception {
    forks.oracle(nth -> nth <= ORACLES ? POSSIBLE : LOST);
    Row row = onlyRow(ADD);
    assertUnconfirmed(row);
    assertThat(row.reason()).endsWith("Possible: \"a=1, b=3\", \"a=3, b=2\"."
        + " This is not confirmed, so that no race is shown: there is no second answer of the"
        + " oracle (3 forks in a row were lost before they had made the calls one after another:"
        + " killed from outside).");
  }

  @Test
  void aSecondAnswerWithoutAnyOutcomeConfirmsNothing() throws Exception {
    forks.oracle(nth -> nth <= ORACLES
        ? POSSIBLE
        : ScriptedProbeForks.ended(Map.of("W0", 1L, "W1", 1L)));
    assertUnconfirmed(onlyRow(ADD));
  }

  @Test
  void aLibraryThatIsGoneByTheTimeOfTheSecondAnswerCostsNoRow() throws Exception {
    forks.oracle(nth -> nth <= ORACLES
        ? POSSIBLE
        : ScriptedProbeForks.ended(Map.of("R1:10: there is no library libfoo.so", 1L)));
    Row row = onlyRow(ADD);
    assertUnconfirmed(row);
    assertThat(row.reason()).endsWith("1:10: there is no library libfoo.so).");
  }

  @Test
  void whatTheOracleGivesTheSecondTimeAloneIsNoEvidence() throws Exception {
    forks.oracle(nth -> nth <= ORACLES
        ? POSSIBLE
        : ScriptedProbeForks.ended(Map.of(new Gave(0, List.of("a=1", "b=2")).text(), 3L)));
    Row row = onlyRow(ADD);
    assertThat(row.finding()).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(row.reason()).contains("change from run to run", "\"a=1, b=2\"");
    assertThat(row.evidence()).isEmpty();
  }

  @Test
  void aRunThatIsCancelledAsksNoMoreAndConfirmsNothing() throws Exception {
    ProbeRun run = run(List.of(probe("add", ADD)));
    forks.stress(nth -> {
      run.cancel();
      return RACY;
    });
    List<Row> rows = run.run(List.of(Linkage.DEFAULT), budget(), 1);
    assertThat(rows).hasSize(1);
    assertUnconfirmed(rows.getFirst());
    assertThat(rows.getFirst().reason()).endsWith("(the run was ended).");
    assertThat(forks.opened()).isEqualTo(ORACLES + 1);
  }

  @Test
  void whatIsSaidOfARowThatGoesOnIsNotConfirmed() throws Exception {
    probe("add", ADD);
    List<Row> rows = run(List.of(probe("safe", ADD + "control: add.probe.yaml\n")))
        .run(List.of(Linkage.DEFAULT), budget(), 1);
    assertThat(rows).extracting(Row::scenario, Row::finding)
        .containsExactly(tuple("add", Finding.SHOWN), tuple("safe", Finding.HELD));
    assertThat(soFar).filteredOn(row -> row.scenario().equals("add"))
        .isNotEmpty()
        .allSatisfy(row -> {
          assertUnconfirmed(row);
          assertThat(row.reason()).endsWith("(the row was not finished).");
        });
  }

  @Test
  void whatIsHeldSoFarIsNotConfirmedEither() throws Exception {
    probe("add", ADD);
    forks.stress(nth -> nth % 7 == 0 ? LOST : RACY);
    List<Row> rows = run(List.of(probe("safe", ADD + "control: add.probe.yaml\n")))
        .run(List.of(Linkage.DEFAULT), budget(), 1);
    assertThat(rows).extracting(Row::finding).containsExactly(Finding.SHOWN, Finding.HELD);
    assertThat(soFar).filteredOn(row -> row.scenario().equals("safe"))
        .allSatisfy(row -> assertThat(row.finding()).isEqualTo(Finding.INCONCLUSIVE))
        .anySatisfy(row -> assertThat(row.reason()).startsWith(
            "What its control showed is not confirmed (the row was not finished), so that "));
  }

  @Test
  void theRowsThatAreFinishedTogetherRestOnOneSecondAnswer() throws Exception {
    probe("add", ADD);
    run(List.of(probe("safe", ADD + "control: add.probe.yaml\n")))
        .run(List.of(Linkage.DEFAULT), budget(), 1);
    assertThat(forks.opened()).isEqualTo(2 * ORACLES + 1 + 1);
  }

  @Test
  void whatHeldBesideAControlThatIsNotConfirmedProvesNothing() throws Exception {
    probe("add", ADD);
    forks.oracle(nth -> nth <= 2 * ORACLES
        ? POSSIBLE
        : ScriptedProbeForks.ended(Map.of(new Gave(0, List.of("a=1", "b=2")).text(), 3L)));
    List<Row> rows = run(List.of(probe("safe", ADD + "control: add.probe.yaml\n")))
        .run(List.of(Linkage.DEFAULT), budget(), 1);
    assertThat(rows).extracting(Row::scenario, Row::finding)
        .containsExactly(tuple("add", Finding.INCONCLUSIVE), tuple("safe", Finding.INCONCLUSIVE));
    assertThat(rows.get(1).reason())
        .startsWith(
            "What its control showed is not confirmed (its outcomes change from run to run: ")
        .contains("\"a=1, b=2\"")
        .endsWith(" samples without a race prove nothing.");
  }

  private static void assertUnconfirmed(Row row) {
    assertThat(row.finding()).as(row.reason()).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(row.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(row.reason()).startsWith("Outcome \"a=1, b=2\" ").contains("not confirmed");
    assertThat(row.evidence()).extracting(Evidence::kind).containsExactly(EvidenceKind.OUTCOME);
    assertThat(row.outcomes()).filteredOn(it -> it.expect() == Expectation.FORBIDDEN)
        .extracting(OutcomeCount::outcome)
        .containsExactly("a=1, b=2");
  }

  private Row onlyRow(String text) throws IOException {
    List<Row> rows =
        run(List.of(probe("add", text))).run(List.of(Linkage.DEFAULT), budget(), 1);
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private ProbeFile probe(String name, String text) throws IOException {
    Path path = Files.writeString(folder.resolve(name + ProbeFile.SUFFIX), text);
    return ProbeFile.read(path, Header.NONE);
  }

  private ProbeRun run(List<ProbeFile> probes) {
    return new ProbeRun(probes, folder.resolve("out"), forks, new RunListener() {
      @Override
      public void soFar(List<Row> rows) {
        soFar.addAll(rows);
      }
    }, false);
  }

  private static Budget budget() {
    return new Budget(Duration.ofSeconds(20));
  }
}
