package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.probe.Header;
import dev.crossfire.harness.probe.run.Bindings;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.record.SelectedAs;
import dev.crossfire.harness.run.UsageException;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code crossfire probe} on a pair of glibc and a pair of zlib, which takes 20 s; the tags "faults" and "long" have more. */
class ProbeTest {

  private static final Path LIBRARY =
      Path.of("..", "native-fixtures", "target", "native", "gcc-O2", "libcrossfire_fixtures.so");

  @TempDir
  private Path folder;

  private Probes probes;

  @BeforeEach
  void place() {
    probes = new Probes(folder);
  }

  @Test
  void aRacyFunctionIsShownAndItsTwinHolds() throws Exception {
    var ended = probes.runPatiently(Probes.example("strtok"), Probes.example("strtok_r"));
    assertThat(ended.err()).contains("[2/2]");
    List<Row> rows = ended.results().results();
    assertThat(rows).extracting(Row::scenario).containsExactly("strtok", "strtok_r");
    assertThat(rows).allSatisfy(row -> assertThat(row.role()).isEqualTo(Role.SUBJECT));
    assertThat(rows.getFirst().finding()).isEqualTo(Finding.SHOWN);
    assertThat(rows.getFirst().verdict()).isEqualTo(Verdict.PASS);
    assertThat(rows.getFirst().reason()).contains(
        "No order of the calls gives this. Possible: "
            + "\"a1=\"a\", a2=\"b\", b1=\"c\", b2=\"d\"\"");
    assertThat(rows.getLast().finding()).as(rows.getLast().reason()).isEqualTo(Finding.HELD);
    assertThat(rows.getLast().control()).isEqualTo("strtok");
    assertThat(ended.exitCode()).isZero();
  }

  @Test
  void aHandleThatIsSharedIsShownAndOneForEachThreadHolds() throws Exception {
    Probes.require("libz.so.1", "zlib1g");
    List<Row> rows = probes.runPatiently(Probes.example("zlib.own")).results().results();
    assertThat(rows).extracting(Row::scenario).containsExactly("zlib.own", "zlib.shared");
    assertThat(rows).extracting(Row::finding).containsExactly(Finding.HELD, Finding.SHOWN);
    assertThat(rows.getLast().selectedAs()).isEqualTo(SelectedAs.CONTROL);
  }

  @Test
  void aClassThatJextractMadeGivesThePrototypesAndIsNotLoaded() throws Exception {
    String bindings = "dev.crossfire.fixtures.counter.counter_h";
    assertThat(Bindings.read(bindings).prototypes())
        .containsEntry("cf_counter_plain_increment", "int cf_counter_plain_increment(void *)")
        .containsEntry("cf_counter_size", "long cf_counter_size(void)");
    Path counter = probes.write("counter.bound", """
        library: %s
        setup: ["long counter[16]"]
        actors:
          - [a = cf_counter_plain_increment(counter)]
          - [b = cf_counter_plain_increment(counter)]
        """.formatted(LIBRARY.toAbsolutePath()));
    var ended = probes.runPatiently(counter.toString(), "--bindings", bindings);
    assertThat(ended.results().results()).singleElement()
        .satisfies(row -> assertThat(row.finding()).isEqualTo(Finding.SHOWN));
    assertThat(ended.exitCode()).isEqualTo(1);
  }

  @Test
  void aBindingGivesTheSamePrototypesByItsFileAsByItsName() throws Exception {
    String name = "dev.crossfire.fixtures.counter.counter_h";
    Path file = Path.of("..", "native-fixtures", "target", "classes",
        name.replace('.', '/') + ".class");
    Path classes = Files.createDirectory(folder.resolve("a folder of classes"));
    try (Stream<Path> all = Files.list(file.getParent())) {
      for (Path each : all.toList()) {
        Files.copy(each, classes.resolve(each.getFileName()));
      }
    }

    Header byFile = Bindings.read(classes.resolve(file.getFileName()).toString());

    assertThat(byFile.prototypes()).isNotEmpty()
        .isEqualTo(Bindings.read(name).prototypes());
  }

  @Test
  void aBindingsFileThatIsNotThereIsTold() {
    assertThatThrownBy(() -> Bindings.read(folder.resolve("nowhere_h.class").toString()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("there is no class file")
        .hasMessageContaining("nowhere_h.class");
  }
}
