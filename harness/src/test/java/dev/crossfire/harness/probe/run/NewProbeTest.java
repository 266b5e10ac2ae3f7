package dev.crossfire.harness.probe.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.probe.Header;
import dev.crossfire.harness.probe.Probe;
import dev.crossfire.harness.probe.ProbeReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --new} writes is a probe file, whatever library and header say. */
class NewProbeTest {

  private static final Path LIBRARY = Path.of("/lib/libfoo.so");

  private static String text(Path library, List<String> types, Map<String, String> prototypes) {
    return NewProbe.text(library, new TreeSet<>(prototypes.keySet()),
        new Header(types, prototypes));
  }

  /** So many functions without parameters, so that the calls in the file are right as they stand. */
  private static Map<String, String> functions(int count, int length) {
    return IntStream.range(0, count)
        .mapToObj(i -> "f%04d".formatted(i) + "x".repeat(length))
        .collect(Collectors.toMap(Function.identity(), "int %s(void)"::formatted));
  }

  private static List<String> types(int count, int length) {
    return IntStream.range(0, count)
        .mapToObj(i -> "struct t%04d%s { int x; }".formatted(i, "x".repeat(length)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 60, 1_000})
  void aLargeHeaderIsCut(int length) {
    String text = text(LIBRARY, types(600, length), functions(600, length));
    Probe probe = ProbeReader.read(text);
    assertThat(probe.program().actors()).hasSize(2);
    long types = text.lines().filter(line -> line.startsWith("  - \"struct t")).count();
    long functions = text.lines().filter(line -> line.startsWith("  - \"int f")).count();
    assertThat(types).isBetween(20L, 256L);
    assertThat(functions).isBetween(20L, 256L);
    assertThat(text.lines()).contains("  # and %d more".formatted(600 - types),
        "  # and %d more".formatted(600 - functions));
  }

  @Test
  void aSmallHeaderIsNotCut() {
    String text = text(LIBRARY, types(200, 1), functions(200, 1));
    assertThat(text).doesNotContain("# and ").contains("struct t0199x", "int f0199x(void)");
  }

  @Test
  void longNamesWithoutPrototypesAreCut() {
    var names = new TreeSet<>(functions(300, 1_000).keySet());
    String text = NewProbe.text(LIBRARY, names, Header.NONE);
    long shown = text.lines().filter(line -> line.startsWith("  # - ")).count();
    assertThat(text).hasSizeLessThan(65_536).contains("  # and %d more".formatted(300 - shown));
  }

  @Test
  void typesStandInAnOrderInWhichTheyCanBeReadAndWithoutThoseThatCannot() {
    String text = text(LIBRARY,
        List.of("struct outer { struct inner x; num n; }", "struct inner { int x; }",
            "typedef int num", "typedef union { int x; } u"),
        Map.of("a", "int a(void)", "b", "int b(struct outer x)", "c", "int c(union u x)"));
    assertThat(ProbeReader.read(text).libraries()).hasSize(1);
    assertThat(text).contains("  - \"int b(struct outer x)\"\n", "  # - \"int c(union u x)\"\n")
        .doesNotContain("typedef union");
  }

  @Test
  void aFunctionWhoseTypeWasCutIsAComment() {
    Map<String, String> functions =
        Map.of("a", "int a(void)", "b", "int b(struct t0001 x)", "c", "int c(struct t0500 x)");
    String text = text(LIBRARY, types(600, 0), functions);
    assertThat(ProbeReader.read(text).program().actors()).hasSize(2);
    assertThat(text).contains("\n  - \"int b(", "\n  # - \"int c(struct t0500 x)\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\"b.so", "a\\b.so", "a\nb: c.so", "a\u001b]0;x\u0007.so", "a\u2028b.so",
      "ü \ud83d\ude00.so", "a\ud83d\ude00\udb40\udc01b.so"})
  void thePathOfALibraryIsWrittenSoThatItIsReadAgain(String name) {
    Path library = Path.of("/tmp", name);
    String text = text(library, List.of(), functions(1, 1));
    assertThat(ProbeReader.read(text).libraries()).extracting(Probe.Library::name)
        .containsExactly(library.toString());
    assertThat(text).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]");
  }
}
