package dev.crossfire.harness.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.fork.BlockOrder;
import dev.crossfire.harness.run.BlockResult;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class JcstressRunnerTest {

  /** JCStress by itself leaves such tests out, without a word, where there are fewer processors. */
  @ParameterizedTest
  @CsvSource({"ThreeActors, 3, 0", "ThreeActors, 3, 1", "FourActors, 4, 0", "FourActors, 4, 1"})
  void everyActorRunsInEverySampleHoweverFewProcessorsThereAre(
      String test, int actors, long seed) throws Exception {
    BlockResult result = run(test, actors, seed);
    assertThat(result.operationsPerSample()).isEqualTo(actors);
    assertThat(result.histogram().samples()).isGreaterThan(1_000);
    assertThat(result.histogram().counts().keySet()).allSatisfy(outcome -> {
      List<Integer> values = Arrays.stream(outcome.split(", ")).map(Integer::valueOf).toList();
      assertThat(values).hasSize(actors + 1);
      // Nobody draws 0 who ran, and who drew the most wrote it at some time.
      assertThat(values).allSatisfy(value -> assertThat(value).isBetween(1, actors));
    });
  }

  private static BlockResult run(String test, int actors, long seed) throws Exception {
    String runner = TestLists.read(JcstressRunnerTest.class.getClassLoader())
        .stream()
        .filter(each -> each.binaryName().endsWith("." + test))
        .findFirst()
        .orElseThrow()
        .runner();
    return new JcstressRunner().run(
        new BlockOrder(Engine.JCSTRESS, runner, actors, ThreadKind.PLATFORM, 200, seed));
  }
}
