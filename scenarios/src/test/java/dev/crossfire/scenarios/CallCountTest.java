package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Engine;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call counter in the C function itself agrees with what the results file says was sampled. */
class CallCountTest {

  @TempDir
  private Path folder;

  @Test
  void samplesTimesOperationsAreTheCallsThatTheFunctionSaw() throws Exception {
    Path counts = Files.write(folder.resolve("calls.bin"), new byte[16]);
    Path fixtures =
        PatchedFixtures.in(folder)
            .replace(
                "counter/counter_hazards.c",
                "#include \"counter_internal.h\"",
                "#include \"counter_internal.h\"\n" + countingIn(counts))
            .replace(
                "counter/counter_hazards.c",
                "int32_t cf_counter_plain_increment(cf_counter *c)\n{",
                "int32_t cf_counter_plain_increment(cf_counter *c)\n{\n    atomic_fetch_add(&calls[0], 1);")
            .replace(
                "counter/counter_hazards.c",
                "int32_t cf_counter_plain_global_increment(void)\n{",
                "int32_t cf_counter_plain_global_increment(void)\n{\n    atomic_fetch_add(&calls[1], 1);")
            .build("gcc-O2");

    var ended =
        new Crossfire(folder).withFixtures(fixtures).run("counter.plain", "--budget", "10s");

    ByteBuffer seen = ByteBuffer.wrap(Files.readAllBytes(counts)).order(ByteOrder.nativeOrder());
    assertThat(seen.getLong(0)).isPositive().isEqualTo(operations(ended, Set.of(Engine.JCSTRESS)));
    assertThat(seen.getLong(8)).isPositive()
        .isEqualTo(operations(ended, Set.of(Engine.ROUNDS, Engine.SWARM)));
  }

  /** C that maps the file into every fork, so that the counts outlive them. */
  private static String countingIn(Path file) {
    return """
        #include <fcntl.h>
        #include <sys/mman.h>
        static _Atomic long *calls;
        __attribute__((constructor)) static void map_calls(void) {
            calls = mmap(NULL, 16, PROT_READ | PROT_WRITE, MAP_SHARED, open("%s", O_RDWR), 0);
        }
        """
        .formatted(file);
  }

  private static long operations(Crossfire.Ended ended, Set<Engine> engines) throws Exception {
    return ended.results()
        .results()
        .stream()
        .filter(row -> engines.contains(row.engine()))
        .mapToLong(row -> row.samples() * row.operationsPerSample())
        .sum();
  }
}
