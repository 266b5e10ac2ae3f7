package dev.crossfire.harness.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Expectation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwarmOutcomesTest {

  @Test
  void onlyAnExactTotalOfUniqueTicketsIsAcceptable() {
    List<String> acceptable = new ArrayList<>();
    for (String total : List.of(SwarmOutcomes.EXACT, SwarmOutcomes.SHORT, SwarmOutcomes.OVER)) {
      for (String tickets : List.of("", SwarmOutcomes.UNIQUE, SwarmOutcomes.REPEATED)) {
        var rule = SwarmOutcomes.TABLE.grade(total + tickets);
        assertThat(rule.description()).isNotEmpty();
        if (rule.expectation() != Expectation.FORBIDDEN) {
          acceptable.add(total + tickets);
        }
      }
    }
    assertThat(acceptable).containsExactly("total exact", "total exact, tickets unique");
  }
}
