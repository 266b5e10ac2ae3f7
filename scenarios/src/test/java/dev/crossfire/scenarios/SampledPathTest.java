package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.fixtures.NativeFixtures;
import dev.crossfire.harness.fork.StressJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sample costs in memory, and that no two samples in flight have the same. */
class SampledPathTest {

  /** A state is a header and an address; what is allocated once a block is divided by its samples. */
  private static final double STATE_BYTES = 16;

  private static final double ONCE_A_BLOCK = 8;

  private record Sampled(long samples, long shared, long allocated) {}

  @TempDir
  private Path folder;

  @Test
  void aSampleAllocatesItsStateObjectAndNothingElse() throws Exception {
    assertThat(sample(2)).isNotEmpty()
        .allSatisfy(
            sampled -> assertThat((double) sampled.allocated() / sampled.samples())
                .isBetween(STATE_BYTES / 2, STATE_BYTES + ONCE_A_BLOCK));
  }

  @Test
  void noCellIsUsedAgainWhileItsSampleIsInFlight() throws Exception {
    assertThat(sample(2)).isNotEmpty()
        .allSatisfy(sampled -> assertThat(sampled.samples()).isPositive())
        .allSatisfy(sampled -> assertThat(sampled.shared()).isZero());
  }

  @Test
  void aRingThatIsTooShortWouldBeSeen() throws Exception {
    assertThat(sample(16)).isNotEmpty()
        .allSatisfy(sampled -> assertThat(sampled.shared()).isPositive());
  }

  private List<Sampled> sample(int actorsTheSlabIsToldOf)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(StressJvm.HEAP);
    command.addAll(StressJvm.COMMON);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), SampledPath.class.getName(),
            NativeFixtures.find().library("gcc-O2").orElseThrow().toString(),
            Integer.toString(actorsTheSlabIsToldOf)));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines()
        .map(line -> line.split(" ", -1))
        .map(parts -> new Sampled(Long.parseLong(parts[0]), Long.parseLong(parts[1]),
            Long.parseLong(parts[2])))
        .toList();
  }
}
