package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.fixtures.NativeFixtures;
import dev.crossfire.fixtures.contract.FunctionContract;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.run.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HeaderContractTest {

  private static final List<ScenarioSpec> SCENARIOS =
      Catalogue.load(HeaderContractTest.class.getClassLoader()).all();

  private static final Map<String, FunctionContract> CONTRACTS =
      NativeFixtures.find()
          .contracts()
          .stream()
          .collect(Collectors.toMap(FunctionContract::name, Function.identity()));

  @Test
  void everyScenarioOfTheCatalogueIsThere() {
    assertThat(SCENARIOS)
        .extracting(scenario -> scenario.id().value())
        .containsExactly(
            "counter.atomic-relaxed",
            "counter.atomic-seq-cst",
            "counter.load-then-store",
            "counter.mutex",
            "counter.plain",
            "counter.rwlock",
            "counter.sharded",
            "counter.spinlock",
            "counter.volatile");
  }

  @TestFactory
  List<DynamicTest> scenariosSayWhatTheHeaderSays() {
    return SCENARIOS.stream()
        .map(scenario -> DynamicTest.dynamicTest(scenario.id().value(), () -> check(scenario)))
        .toList();
  }

  private static void check(ScenarioSpec scenario) {
    String function =
        "cf_" + scenario.id().value().replace('.', '_').replace('-', '_') + "_increment";
    FunctionContract contract =
        Objects.requireNonNull(CONTRACTS.get(function), () -> "no header declares " + function);
    assertThat(scenario.contract().name()).isEqualTo(contract.threads().kind().name());
    assertThat(scenario.blocking().name()).isEqualTo(contract.blocks().kind().name());
  }
}
