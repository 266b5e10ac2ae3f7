package dev.crossfire.harness.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OutcomeTableTest {

  private final OutcomeTable table = OutcomeTable.forbiddingTheRest(
      List.of(
          OutcomeRule.literally("1, 1", Expectation.INTERESTING, "literal"),
          rule("1, .*", Expectation.ACCEPTABLE, "one"),
          rule(".*, 1", Expectation.FORBIDDEN, "other")));

  @Test
  void theFirstRuleThatMatchesGrades() {
    assertThat(table.grade("1, 1").description()).isEqualTo("literal");
    assertThat(table.grade("1, 2").description()).isEqualTo("one");
    assertThat(table.grade("2, 1").description()).isEqualTo("other");
  }

  @Test
  void anOutcomeThatNoRuleMatchesIsForbidden() {
    assertThat(table.grade("2, 2").expectation()).isEqualTo(Expectation.FORBIDDEN);
    assertThat(table.grade("2, 2").description())
        .isEqualTo("No order of whole calls gives this.");
    assertThat(table.grade("").expectation()).isEqualTo(Expectation.FORBIDDEN);
    assertThat(table.grade("two\nlines").expectation()).isEqualTo(Expectation.FORBIDDEN);
  }

  @Test
  void aTableMayHaveAnotherDefault() {
    var lenient = new OutcomeTable(List.of(), rule(".*", Expectation.ACCEPTABLE, "anything"));
    assertThat(lenient.grade("7").expectation()).isEqualTo(Expectation.ACCEPTABLE);
  }

  @Test
  void aRuleMatchesTheWholeOutcome() {
    assertThat(table.grade("11, 1").description()).isEqualTo("other");
    assertThat(table.grade("1, 1 ").description()).isEqualTo("one");
  }

  @Test
  void aLiteralRuleReadsNothingAsAPattern() {
    OutcomeRule rule = OutcomeRule.literally("a.c [x]*", Expectation.ACCEPTABLE, "");
    assertThat(rule.matches("a.c [x]*")).isTrue();
    assertThat(rule.matches("abc xx")).isFalse();
  }

  private static OutcomeRule rule(String pattern, Expectation expectation, String description) {
    return new OutcomeRule(Pattern.compile(pattern), expectation, description);
  }
}
