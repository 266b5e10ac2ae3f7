package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.fixtures.NativeFixtures;
import dev.crossfire.fixtures.contract.FunctionContract;
import dev.crossfire.fixtures.contract.Threads;
import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.Workload;
import dev.crossfire.harness.run.Catalogue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  /** From the one that promises least. */
  private static final List<Threads> BY_PROMISE =
      List.of(Threads.NOT_THREAD_SAFE, Threads.THREAD_CONFINED, Threads.THREAD_SAFE);

  @Test
  void everyScenarioOfTheCatalogueIsThere() {
    assertThat(SCENARIOS)
        .extracting(scenario -> scenario.id().value())
        .containsExactly(
            "buffer.counted",
            "buffer.forgotten",
            "buffer.generation",
            "buffer.hand-over",
            "buffer.hand-over-create",
            "buffer.null",
            "buffer.plain",
            "buffer.raw-address",
            "buffer.shared-arena",
            "buffer.stale",
            "callback.exception",
            "callback.guarded",
            "callback.pair",
            "callback.plain",
            "callback.stub-freed",
            "callback.stub-kept",
            "callback.unregister",
            "callback.waiting",
            "config.double-read",
            "config.field-wise",
            "config.mutex",
            "config.plain",
            "config.recover",
            "config.robust",
            "config.rwlock",
            "config.seqlock",
            "config.single-read",
            "config.swapped-pointer",
            "counter.atomic-relaxed",
            "counter.atomic-seq-cst",
            "counter.load-then-store",
            "counter.mutex",
            "counter.plain",
            "counter.rwlock",
            "counter.sharded",
            "counter.spinlock",
            "counter.volatile",
            "handle.confined-arena",
            "handle.mutex",
            "handle.mutex-read",
            "handle.owner-check",
            "handle.raw-pointer",
            "handle.unchecked",
            "last-error.errno-asked",
            "last-error.errno-captured",
            "last-error.global",
            "last-error.returned",
            "last-error.thread-local",
            "math.error-codes",
            "math.own-out",
            "math.shared-out",
            "once.call-once",
            "once.check-then-act",
            "once.checked",
            "once.compare-and-swap",
            "once.flag-first",
            "once.pthread-once",
            "once.unchecked",
            "process.error-codes",
            "process.own-scratch",
            "process.own-status",
            "process.static-scratch",
            "process.static-status",
            "refcount.atomic",
            "refcount.atomic-retain",
            "refcount.plain",
            "refcount.re-read",
            "refcount.retain-beside-drop",
            "text.callers-buffer",
            "text.snprintf",
            "text.static-buffer",
            "text.thread-local-buffer",
            "thread-local.explicit-handle",
            "thread-local.hidden",
            "thread-local.per-thread",
            "thread-local.process-wide",
            "thread-local.virtual",
            "thread-local.virtual-handle");
  }

  @TestFactory
  List<DynamicTest> scenariosSayWhatTheHeaderSays() {
    return SCENARIOS.stream()
        .map(scenario -> DynamicTest.dynamicTest(scenario.id().value(), () -> check(scenario)))
        .toList();
  }

  /**
   * Of the functions that actors call, the one that promises least and the one that may stand still longest. What is called once,
   * before use, is no part of the stress but its beginning.
   */
  private static void check(ScenarioSpec scenario) throws ClassNotFoundException {
    for (Workload workload : scenario.workloads()) {
      List<FunctionContract> called =
          CalledFunctions.of(load(workload.driver().replaceAll("_jcstress$", "")))
              .stream()
              .map(
                  function -> Objects.requireNonNull(CONTRACTS.get(function),
                      () -> "no header declares " + function))
              .toList();
      assertThat(called).isNotEmpty();
      Threads least =
          called.stream()
              .map(contract -> contract.threads().kind())
              .filter(BY_PROMISE::contains)
              .min(Comparator.comparingInt(BY_PROMISE::indexOf))
              .orElseThrow();
      Set<String> blocks =
          called.stream()
              .map(contract -> contract.blocks().kind().name())
              .collect(Collectors.toSet());
      assertThat(scenario.contract().name()).isEqualTo(least.name());
      assertThat(blocks).contains(scenario.blocking().name());
      assertThat(blocks).allSatisfy(
          kind -> assertThat(Blocking.valueOf(kind)).isLessThanOrEqualTo(scenario.blocking()));
    }
  }

  /** Its constants are bound only where the library was loaded, and so only in a fork. */
  private static Class<?> load(String scenario) throws ClassNotFoundException {
    return Class.forName(scenario, false, HeaderContractTest.class.getClassLoader());
  }
}
