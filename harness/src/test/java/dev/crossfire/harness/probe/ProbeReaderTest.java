package dev.crossfire.harness.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.probe.Item.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProbeReaderTest {

  private static final String FOO = """
      library: libfoo.so
      functions:
        - "struct foo *foo_new(void)"
        - "int foo_add(struct foo *f, int n)"
        - "int foo_get(const struct foo *f)"
        - "void foo_free(struct foo *f);"
      setup: ["foo = foo_new()"]
      actors:
        - ["a = foo_add(foo, 1)"]
        - ["b = foo_add(foo, 2)"]
      check: ["total = foo_get(foo)"]
      teardown: ["foo_free(foo)"]
      observe: [a, b, total]
      """;

  @Test
  void readsCallsWithTheirArgumentsAndResults() {
    Probe probe = ProbeReader.read(FOO);
    Call a = probe.program().actors().getFirst().getFirst();
    Call setup = probe.program().setup().getFirst();
    assertThat(a.function().name()).isEqualTo("foo_add");
    assertThat(a.arguments().getFirst().argument()).isEqualTo(new Argument.Load(
        setup.result().orElseThrow().offset(), setup.result().orElseThrow().type()));
    assertThat(a.arguments().getLast().argument()).isEqualTo(new Argument.Constant(1));
    assertThat(probe.program().check()).hasSize(1);
    assertThat(probe.program().teardown()).hasSize(1);
    assertThat(probe.program().items()).extracting(Item::name).containsExactly("a", "b", "total");
  }

  @Test
  void claimsAndChoicesHaveDefaults() {
    Probe probe = ProbeReader.read(FOO);
    assertThat(probe.contract()).isEqualTo(Contract.THREAD_SAFE);
    assertThat(probe.state()).isEqualTo(Probe.State.OBJECT);
    assertThat(probe.isolate()).isFalse();
    assertThat(probe.atomic()).isEqualTo(Probe.Atomic.CALL);
    assertThat(probe.linkages()).containsExactly(Linkage.DEFAULT);
    assertThat(probe.control()).isEmpty();
    assertThat(probe.summary()).isEqualTo("2 threads call foo_add.");
  }

  @Test
  void claimsAndChoicesAreRead() {
    Probe probe = ProbeReader.read(FOO + """
        contract: not-thread-safe
        state: global
        isolate: true
        atomic: actor
        linkage: both
        control: bar.probe.yaml
        summary: Foo.
        """);
    assertThat(probe.contract()).isEqualTo(Contract.NOT_THREAD_SAFE);
    assertThat(probe.state()).isEqualTo(Probe.State.GLOBAL);
    assertThat(probe.isolate()).isTrue();
    assertThat(probe.atomic()).isEqualTo(Probe.Atomic.ACTOR);
    assertThat(probe.linkages()).containsExactly(Linkage.DEFAULT, Linkage.CRITICAL);
    assertThat(probe.control().orElseThrow().file()).isEqualTo("bar.probe.yaml");
    assertThat(probe.summary()).isEqualTo("Foo.");
  }

  @Test
  void claimsAndChoicesAreReadInAnyCase() {
    String calls = "f(), ".repeat(7) + "f()";
    Probe probe = ProbeReader.read("""
        library: libfoo.so
        functions: [int f(void)]
        actors: [[%s], [%s]]
        atomic: Actor
        """.formatted(calls, calls));
    assertThat(probe.atomic()).isEqualTo(Probe.Atomic.ACTOR);
    assertThat(Orders.of(probe)).hasSize(2);
  }

  @Test
  void anItemsNameIsMadeOfItsWordsAlone() {
    String observed =
        "observe: [\"a\\n\", \"p\\n->\\x1f x /* \\e]0;x\\a */\", { \" q\\t. x ;\": exact }]";
    Probe probe = ProbeReader.read("""
        library: libfoo.so
        types: ["struct pair { int x; }"]
        functions: [int f(void), struct pair *g(void), struct pair h(void)]
        actors:
          - [a = f(), p = g()]
          - [q = h()]
        %s
        """.formatted(observed.replace("\\x1f", " ")));
    assertThat(probe.program().items()).extracting(Item::name).containsExactly("a", "p->x", "q.x");
  }

  @Test
  void withoutObserveEveryResultOfActorsAndCheckIsObserved() {
    assertThat(ProbeReader.read(FOO.replace("observe: [a, b, total]\n", "")).program().items())
        .extracting(Item::name)
        .containsExactly("a", "b", "total");
  }

  @Test
  void whatAnActorWritesLiesApartFromWhatTheOtherWrites() {
    Program program = ProbeReader.read(FOO).program();
    int a = program.actors().getFirst().getFirst().result().orElseThrow().offset();
    int b = program.actors().getLast().getFirst().result().orElseThrow().offset();
    assertThat(b - a).isGreaterThanOrEqualTo(128);
  }

  @Test
  void pointersAreReadByWhatTheyPointTo() {
    Program program = ProbeReader.read("""
        library: libfoo.so
        types: ["struct pair { int a; double b; }"]
        functions:
          - "char *text(void)"
          - "struct pair *pair(void)"
          - "int *number(void)"
          - "void *opaque(void)"
          - "FILE *file(void)"
          - "void take(void *p)"
        actors:
          - [t = text(), p = pair(), n = number()]
          - [o = opaque(), f = file(), take(f)]
        """).program();
    assertThat(program.items()).extracting(item -> item.leaves().getFirst().reading())
        .containsExactly(Reading.TEXT, Reading.NUMBER, Reading.NUMBER, Reading.IDENTITY,
            Reading.NULLNESS);
    assertThat(program.items().get(1).leaves()).hasSize(2);
    assertThat(program.items()).extracting(item -> item.kept().isPresent())
        .containsExactly(true, true, true, false, false);
  }

  @Test
  void structsAreLaidOutAsInC() {
    var types = new TypeNames();
    Declarations.type(types, Text.at(new Position(1, 1),
        "struct s { char a; short b; char c[3]; long d; int *e; struct { int x; } *f; }".replace(
            "struct { int x; } *f", "char g")));
    CType.Struct struct = types.struct("s");
    assertThat(struct.fields().orElseThrow()).extracting(CType.Field::offset)
        .containsExactly(0, 2, 4, 8, 16, 24);
    assertThat(struct.size()).isEqualTo(32);
  }

  @Test
  void declaratorsNestAsInC() {
    Prototype prototype = Declarations.prototype(new TypeNames(), Text.at(new Position(1, 1),
        "extern void qsort(void *base, size_t n, size_t size,"
            + " int (*compare)(const void *, const void *)) __attribute__((nonnull(1, 4)));"));
    assertThat(prototype.type().parameters().get(3)).isInstanceOfSatisfying(CType.Pointer.class,
        pointer -> assertThat(pointer.target()).isInstanceOf(CType.Function.class));
    Prototype signal = Declarations.prototype(new TypeNames(),
        Text.at(new Position(1, 1), "void (*signal(int number, void (*handler)(int)))(int)"));
    assertThat(signal.name()).isEqualTo("signal");
    assertThat(signal.type().parameters()).hasSize(2);
  }

  @Test
  void aHeadersFunctionsAreReadWhenTheyAreCalled() {
    var header = new Header(List.of("typedef struct pair pair_t", "struct pair { num a; }",
        "typedef int num", "union u { int x; }"),
        Map.of("f", "int f(pair_t p)", "bad", "int bad(union u x)"));
    Program program = ProbeReader.read("""
        library: libfoo.so
        setup: [pair_t p]
        actors:
          - [a = f(p)]
          - [b = f(p)]
        """, Header.parse(header.text())).program();
    assertThat(program.calls().toList()).hasSize(2);
  }

  @Test
  void anOrderOfWorkTravelsAsText() {
    var order = new ProbeOrder(ProbeOrder.Task.STRESS, "/a b/c", "/d", "", List.of("x", "y"));
    assertThat(ProbeOrder.of(order.text())).isEqualTo(order);
    var outcome = new SequentialOutcome.Gave(12, List.of("a=\"x, y\"", "b=1"));
    assertThat(SequentialOutcome.of(outcome.text())).isEqualTo(outcome);
    var nothing = new SequentialOutcome.Gave(3, List.of());
    assertThat(SequentialOutcome.of(nothing.text())).isEqualTo(nothing);
    var refused = new SequentialOutcome.Refused("1:2: no");
    assertThat(SequentialOutcome.of(refused.text())).isEqualTo(refused);
  }
}
