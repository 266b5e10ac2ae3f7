package dev.crossfire.harness.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Malformed probe files, each with the one line that it is refused with. */
class BadProbesTest {

  private static final String GOOD = """
      library: libc.so.6
      types: ["struct pair { int a; char b[4]; }"]
      functions: ["int f(int n)", "void g(char *s)", "struct pair *h(struct pair p)"]
      setup: [int x = 1, "char s[] = \\"a\\"", struct pair p]
      actors:
        - [a = f(x)]
        - [b = f(2)]
      observe: [a, b]
      """;

  /** The cases: a text and its message, apart by "=> ", cases apart by lines of dashes. */
  static Stream<List<String>> cases() {
    try (InputStream in =
        Objects.requireNonNull(BadProbesTest.class.getResourceAsStream("bad-probes.txt"))) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("(?m)^----.*\n", -1))
          .filter(each -> !each.isBlank())
          .map(each -> List.of(each.split("(?m)^=> ", 2)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedInOneLineWithItsPlace(List<String> textAndMessage) {
    assertThatExceptionOfType(BadProbeException.class)
        .isThrownBy(() -> ProbeReader.read(textAndMessage.getFirst()))
        .withMessage(textAndMessage.getLast().strip());
  }

  @Test
  void thereAreManyOfThem() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\x", "\\x4", "\\u12", "\\UFFFFFFFF\"", "\\U00110000\""})
  void anEscapeThatStandsForNoCharacterIsRefusedInItsPlace(String escape) {
    assertThatExceptionOfType(BadProbeException.class)
        .isThrownBy(() -> ProbeReader.read(GOOD + "summary: \"a\\x41 " + escape))
        .withMessageStartingWith("9:")
        .withMessageContaining("no YAML: ")
        .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
  }

  @Test
  void aFileThatIsTooLongIsRefused() {
    assertThatExceptionOfType(BadProbeException.class)
        .isThrownBy(() -> ProbeReader.read("#".repeat(70_000)))
        .withMessage("1:1: a probe file has at most 65536 characters; found: 70000");
  }

  @Test
  void brokenFilesAreRefusedAndNothingElseHappens() {
    assertThat(ProbeReader.read(GOOD).program().actors()).hasSize(2);
    var random = new Random(7);
    String signs = "[]{}()*&,;:'\"\\=.-0x9 \n\tastructintcharvoid#@!|>%";
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder(GOOD);
      for (int change = random.nextInt(4); change >= 0; change--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
          default -> text.setLength(Math.max(10, at));
        }
      }
      read(text.toString());
    }
  }

  @Test
  void deepNestingIsRefused() {
    for (String open : List.of("[", "{a: ", "- ")) {
      read(open.repeat(20_000));
    }
    for (String type : List.of("int " + "*".repeat(5_000) + "f(void)",
        "int " + "(".repeat(5_000) + "*f", "int f" + "[1]".repeat(5_000),
        "int f(" + "int (*g)(".repeat(5_000))) {
      read(GOOD.replace("int f(int n)", type));
    }
  }

  /** Two chains of functions, each of which takes the one before twice: compared, they are as large as 2 to the power of 60. */
  @Test
  void typesThatTypedefsMakeLargeAreRefused() {
    String text = """
        library: libc.so.6
        types:
        %s%sfunctions: ["void f(A60 *g)", "void g(B60 *g)"]
        setup: [c = callback(0)]
        actors: [f(c), g(c)]
        """.formatted(chain("A"), chain("B"));
    assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> refusal(text)))
        .isEqualTo("11:17: with its typedefs written out, the type has more than 1000 parts");
  }

  private static String chain(String name) {
    return "  - typedef int %s0(void)\n".formatted(name)
        + IntStream.rangeClosed(1, 60)
            .mapToObj(
                i -> "  - typedef int %1$s%2$d(%1$s%3$d *, %1$s%3$d *)\n".formatted(name, i, i - 1))
            .collect(Collectors.joining());
  }

  @Test
  void typesThatTypedefsMakeDeepAreRefused() {
    assertThat(refusal(deep("  - typedef T%2$d " + "*".repeat(24) + "T%1$d\n")))
        .isEqualTo("5:16: nested too deeply");
    assertThat(refusal(deep("  - typedef T%2$d T%1$d[1]\n"))).isEqualTo("28:17: nested too deeply");
    assertThat(refusal(deep("  - typedef struct t%1$d { T%2$d x; } T%1$d\n")))
        .isEqualTo("28:35: nested too deeply");
  }

  private static String deep(String type) {
    return """
        library: libc.so.6
        types:
          - typedef int T0
        %sfunctions: [T250 f(T250 *t)]
        actors: [f(NULL), f(NULL)]
        """.formatted(IntStream.rangeClosed(1, 250)
        .mapToObj(i -> type.formatted(i, i - 1))
        .collect(Collectors.joining()));
  }

  @Test
  void aTextThatAliasesRepeatCountsEachTime() {
    String list = "  - [" + "*a, ".repeat(250) + "*a]\n";
    String text = "library: libc.so.6\nsummary: &a f(" + "1".repeat(32_000) + ")\nactors:\n"
        + list.repeat(32);
    assertThat(text).hasSizeLessThan(65_536);
    assertThat(refusal(text)).isEqualTo(
        "2:10: a probe file has at most 65536 characters, those of each alias counted again");
  }

  private static String refusal(String text) {
    try {
      ProbeReader.read(text);
    } catch (BadProbeException e) {
      return String.valueOf(e.getMessage());
    }
    return "none";
  }

  /** Whatever a text says, it is read, or refused by one line that begins with a place. */
  private static void read(String text) {
    try {
      ProbeReader.read(text);
    } catch (BadProbeException e) {
      assertThat(e.getMessage()).matches("\\d+:\\d+: [^\\n\\r]+");
    }
  }
}
