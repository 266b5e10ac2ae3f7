package dev.crossfire.harness.run;

import static dev.crossfire.harness.MadeUp.fix;
import static dev.crossfire.harness.MadeUp.hazard;
import static dev.crossfire.harness.run.ScriptedForks.crash;
import static dev.crossfire.harness.run.ScriptedForks.racy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.run.Jvm.Compiler;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ForkPlanningTest {

  private static final ScenarioSpec PLAIN = hazard("counter.plain");
  private static final ScenarioSpec A = fix("counter.a", "counter.plain");

  private final ScriptedForks forks = new ScriptedForks();

  @Test
  void doubtIsTriedInForkAfterForkEachForALimitedTime() {
    MadeUpRun.of(forks, PLAIN, A);
    assertThat(forks.opened()).isBetween(5, 6);
    assertThat(forks.turns()
        .stream()
        .collect(Collectors.groupingBy(ScriptedForks.Turn::fork))
        .values())
        .allSatisfy(turns -> assertThat(ScriptedForks.BLOCK.multipliedBy(turns.size() - 1))
            .isLessThan(GroupRun.FORK_LIFE));
    assertThat(forks.forks().stream().map(Fork::jvm).distinct()).hasSizeGreaterThan(2);
  }

  @Test
  void everyEightForksHaveTwoOfTheSimplerCompilerAndBothHeaps() {
    Supplier<Jvm> jvms = Jvm.dealtBy(new Random(1));
    for (int round = 0; round < 3; round++) {
      List<Jvm> eight = Stream.generate(jvms).limit(8).toList();
      assertThat(eight).filteredOn(jvm -> jvm.compiler() == Compiler.C1)
          .hasSize(2)
          .extracting(Jvm::heapMib)
          .doesNotHaveDuplicates();
      assertThat(eight).filteredOn(jvm -> jvm.compiler() == Compiler.C2)
          .hasSize(6)
          .extracting(Jvm::heapMib)
          .hasSize(6)
          .containsOnly(128, 512);
    }
  }

  @Test
  void theSameSeedDealsTheSame() {
    Supplier<Jvm> one = Jvm.dealtBy(new Random(7));
    Supplier<Jvm> two = Jvm.dealtBy(new Random(7));
    assertThat(Stream.generate(one).limit(20)).containsExactlyElementsOf(
        Stream.generate(two).limit(20).toList());
  }

  @Test
  void aRowSaysHowTheJvmsOfItsForksRan() {
    forks.always("counter.plain", racy());
    List<Row> rows = MadeUpRun.of(forks, PLAIN, A);
    String jvm = forks.forks().getFirst().jvm().toString();
    assertThat(jvm).matches("C[12], (128|512) MiB heap");
    assertThat(MadeUpRun.row(rows, "counter.a").reason()).contains("overlapped (" + jvm + ").");
    assertThat(MadeUpRun.row(rows, "counter.plain").evidence().getFirst().details())
        .containsEntry("jvms", List.of(jvm));
  }

  @Test
  void aCrashSaysHowTheJvmOfItsForkRan() {
    forks.script("counter.plain", nth -> nth == 200 ? crash() : ScriptedForks.clean());
    Row row = MadeUpRun.row(MadeUpRun.of(forks, PLAIN, A), "counter.plain");
    int fork = forks.turns()
        .stream()
        .filter(turn -> turn.scenario().equals("counter.plain"))
        .skip(199)
        .findFirst()
        .orElseThrow()
        .fork();
    assertThat(fork).isGreaterThan(1);
    assertThat(row.evidence().getFirst().details())
        .containsEntry("jvm", forks.forks().get(fork - 1).jvm().toString());
  }

  @Test
  void aBudgetTooSmallForAllLeavesOutOthersWithAnotherSeed() {
    List<String> first = IntStream.range(0, 4).mapToObj(ForkPlanningTest::firstFamily).toList();
    assertThat(first).containsExactlyInAnyOrder("a", "b", "c", "d");
  }

  private static String firstFamily(int seed) {
    var forks = new ScriptedForks();
    RunPlan plan = MadeUpRun.plan(List.of(Linkage.DEFAULT), hazard("a.x"), hazard("b.x"),
        hazard("c.x"), hazard("d.x"));
    new StressRun(plan, new Budget(Duration.ofSeconds(1)), seed, forks, RunListener.NONE,
        forks.clock()).run();
    return forks.forks().getFirst().kind().family();
  }

  @Test
  void eachPassBeginsOneGroupFurtherOn() {
    RunPlan plan = MadeUpRun.plan(List.of(Linkage.DEFAULT), hazard("a.x"), fix("a.y", "a.x"),
        hazard("b.x"), fix("b.y", "b.x"), hazard("c.x"));
    forks.always("c.x", racy());
    new StressRun(plan, new Budget(Duration.ofSeconds(25)), 0, forks, RunListener.NONE,
        forks.clock()).run();
    assertThat(forks.forks()).extracting(fork -> fork.kind().family())
        .containsExactly("a", "b", "c", "b", "a");
  }

  @Test
  void whoWasStressedLeastComesFirst() {
    RunPlan plan = MadeUpRun.plan(List.of(Linkage.DEFAULT),
        IntStream.rangeClosed(1, 9).mapToObj(i -> hazard("a.h" + i)).toArray(ScenarioSpec[]::new));
    forks.script("a.h2", nth -> nth == 1 ? crash() : ScriptedForks.clean());
    new StressRun(plan, new Budget(Duration.ofSeconds(2)), 0, forks, RunListener.NONE,
        forks.clock()).run();
    assertThat(forks.scenarios()).startsWith("a.h1", "a.h2", "a.h3", "a.h4", "a.h5", "a.h6",
        "a.h7", "a.h8", "a.h9", "a.h1");
  }
}
