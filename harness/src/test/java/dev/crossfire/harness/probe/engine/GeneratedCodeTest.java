package dev.crossfire.harness.probe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.probe.Probe;
import dev.crossfire.harness.probe.ProbeReader;
import dev.crossfire.harness.probe.Program;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls of the C library that are as safe as those the harness makes itself. */
class GeneratedCodeTest {

  private final Arena arena = Arena.ofAuto();

  private List<String> outcome(String probe) throws LinkException {
    Program program = ProbeReader.read("library: libc.so.6\n" + probe).program();
    Code code = code(program);
    var frames = new Frames(program, 2, arena);
    var reader = new OutcomeReader(program, List.of());
    frames.reset(1);
    sample(program, code, frames.address(1));
    return reader.texts(reader.read(frames.address(1)));
  }

  private static Code code(Program program) throws LinkException {
    Probe probe = ProbeReader.read("""
        library: libc.so.6
        functions: [int getpid(void)]
        actors: [getpid(), getpid()]
        """);
    return CodeGenerator.generate(program, new NativeFunctions(probe, Path.of("/")),
        Linkage.DEFAULT);
  }

  private static void sample(Program program, Code code, long frame) {
    code.setup(frame);
    for (int actor = 0; actor < program.actors().size(); actor++) {
      code.actor(actor, frame);
    }
    code.check(frame);
    code.teardown(frame);
  }

  @Test
  void passesNumbersTextsAndRealsAndKeepsWhatTheyGive() throws Exception {
    assertThat(outcome(
        """
            functions:
              - "int snprintf(char *s, size_t n, const char *format, ...)"
              - "long labs(long n)"
              - "double ldexp(double x, int e)"
              - "char *strchr(const char *s, int c)"
              - "int toupper(int c)"
            setup: ["char s[40]", 'char hay[] = "a needle"', short n = -7, "unsigned char c = 200"]
            actors:
              - ['a = snprintf(s, sizeof(s), "%d|%s|%.2f|%d|%ld", n, "x\\ty", 1.5, c, 5000000000)', b = labs(n)]
              - ["d = ldexp(0.5, 3)", "e = strchr(hay, 'n')", "f = toupper('q')", "g = strchr(hay, 'z')"]
            observe: [a, s, b, d, e, f, g]
            """))
        .containsExactly("a=26", "s=\"-7|x\\ty|1.50|200|5000000000\"", "b=7", "d=4.0",
            "e=\"needle\"", "f=81", "g=null");
  }

  @Test
  void passesAndReturnsStructsByValue() throws Exception {
    assertThat(outcome("""
        types: ["struct quotient { int q; int r; }", "struct in_addr { uint32_t address; }"]
        functions: ["struct quotient div(int n, int d)", "char *inet_ntoa(struct in_addr a)"]
        setup: ["struct in_addr here = { 0x0100007f }"]
        actors:
          - ["a = div(17, 5)"]
          - [b = inet_ntoa(here)]
        """)).containsExactly("a={3, 2}", "b=\"127.0.0.1\"");
  }

  @Test
  void callbacksCountTheirCalls() throws Exception {
    assertThat(outcome(
        """
            functions: ["void qsort(void *p, size_t n, size_t size, int (*c)(const void *, const void *))"]
            setup: ["int xs[3] = { 3, 2, 1 }", never = callback(-1), always = callback(1)]
            actors:
              - ["qsort(xs, 3, sizeof(int), never)"]
              - ["qsort(xs, 3, sizeof(int), always)"]
            observe: [xs, never]
            """))
        .last()
        .asString()
        .matches("never=[2-3]");
  }

  @Test
  void pointersAreToldByWhereTheyPoint() throws Exception {
    assertThat(outcome(
        """
            functions: ["char *strchr(const char *s, int c)", "void *malloc(size_t n)", "void free(void *p)"]
            setup: ['char s[] = "abc"', known = malloc(8)]
            actors:
              - ["a = strchr(s, 'c')", "b = malloc(8)", "c = strchr(s, 'x')"]
              - ["d = malloc(8)"]
            teardown: [free(known), free(b), free(d)]
            observe: [a: identity, b: identity, c: identity, d: identity, known: identity]
            """))
        .containsExactly("a=s+2", "b=#1", "c=null", "d=#2", "known=known");
  }

  @Test
  void numbersThatDifferFromRunToRunCanBeToldApartOnly() throws Exception {
    assertThat(outcome("""
        functions: [int getpid(void), int abs(int n)]
        actors:
          - [a = getpid(), z = abs(0)]
          - [b = getpid(), c = abs(-4)]
        observe: [a: identity, b: identity, c: identity, z: identity]
        """)).containsExactly("a=#1", "b=#1", "c=#2", "z=0");
  }

  @Test
  void aFunctionThatIsNotThereIsNamedWithItsPlace() {
    assertThatExceptionOfType(LinkException.class).isThrownBy(() -> outcome("""
        functions: [int no_such_function(void)]
        actors: [no_such_function(), no_such_function()]
        """)).withMessage("2:17: no function 'no_such_function' in libc.so.6");
  }

  @Test
  void aSampleAllocatesNothing() throws Exception {
    Program program = ProbeReader
        .read(
            """
                library: libc.so.6
                functions: ["char *strtok_r(char *s, const char *d, char **place)", "void *malloc(size_t n)", "void free(void *p)"]
                setup: ['char s[] = "a b c"', char *place, p = malloc(8)]
                actors:
                  - ['a = strtok_r(s, " ", &place)']
                  - ['b = strtok_r(NULL, " ", &place)']
                teardown: [free(p)]
                observe: [a, b, s, {p: identity}]
                """)
        .program();
    Code code = code(program);
    var frames = new Frames(program, 1, arena);
    var reader = new OutcomeReader(program, List.of());
    var tally = new Tally();
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    samples(20_000, code, frames, reader, tally);
    long before = threads.getCurrentThreadAllocatedBytes();
    samples(20_000, code, frames, reader, tally);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(bytes).as("bytes for 20,000 samples").isLessThan(20_000);
  }

  private static void samples(int count, Code code, Frames frames,
      OutcomeReader reader, Tally tally) {
    for (int i = 0; i < count; i++) {
      frames.reset(0);
      code.setup(frames.address(0));
      code.actor(0, frames.address(0));
      code.actor(1, frames.address(0));
      code.check(frames.address(0));
      tally.add(reader.read(frames.address(0)));
      code.teardown(frames.address(0));
    }
  }
}
