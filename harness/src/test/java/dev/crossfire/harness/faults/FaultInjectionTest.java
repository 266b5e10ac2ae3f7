package dev.crossfire.harness.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Misbehaviour;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import dev.crossfire.harness.watch.MarkedProcesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real faults in real forks: what is found, what is judged, what is kept, and that nothing is left running. */
@Timeout(300)
class FaultInjectionTest {

  private static final Misbehaviour CRASH = Misbehaviour.CRASH;
  private static final Misbehaviour HANG = Misbehaviour.HANG;

  @TempDir
  private static Path build;

  private static FaultLibrary library;

  @TempDir
  private Path output;

  @BeforeAll
  static void compile() throws Exception {
    library = FaultLibrary.build(build);
  }

  @AfterEach
  void noProcessIsLeft() {
    assertThat(
        ProcessHandle.allProcesses().filter(process -> MarkedProcesses.isBelow(output, process)))
        .isEmpty();
  }

  @Test
  @Tag("faults")
  void hazardsThatDeclareACrashAreShownByIt() {
    InjectedRun.Rows rows = run()
        .hazard("crash.segv", Faults.Segv.class, CRASH)
        .hazard("crash.bus", Faults.Bus.class, CRASH)
        .hazard("crash.abort", Faults.Abort.class, CRASH)
        .hazard("crash.double-free", Faults.DoubleFree.class, CRASH)
        .hazard("crash.exit-0", Faults.Exit0.class, CRASH)
        .hazard("crash.exit-3", Faults.Exit3.class, CRASH)
        .hazard("crash.exit-255", Faults.Exit255.class, CRASH)
        .hazard("crash.exec", Faults.Exec.class, CRASH)
        .hazard("crash.overflow", Faults.Overflow.class, CRASH)
        .hazard("crash.upcall-throws", Faults.UpcallThrows.class, CRASH)
        .hazard("crash.wild-pointer", Faults.WildPointer.class, CRASH)
        .hazard("crash.nothing", Faults.Healthy.class)
        .run(Linkage.DEFAULT, FaultLibrary.DEBUG, Duration.ofMinutes(3));

    Evidence segv = crash(rows, "segv");
    assertThat(segv.summary())
        .startsWith("The process died of SIGSEGV in fault_segv [libfaults-debug.so+0x")
        .endsWith("faults.c:" + lineOf("the line of fault_segv"));
    assertThat(segv.details())
        .containsEntry("signal", "SIGSEGV")
        .containsEntry("address", "0x10")
        .containsEntry("library", library.library(FaultLibrary.DEBUG).orElseThrow().toString())
        .containsEntry("function", "fault_segv");
    assertThat(text(segv, "source")).endsWith("faults.c:" + lineOf("the line of fault_segv"));
    assertThat(text(segv, "thread")).startsWith("actor-");
    assertThat(lines(segv, "callsInFlight"))
        .anyMatch(line -> line.startsWith(text(segv, "thread") + ": fault_segv ["));
    assertThat(lines(segv, "nativeFrames").getFirst()).contains("fault_segv+0x");
    assertThat(lines(segv, "javaFrames"))
        .anyMatch(line -> line.contains("Faults$Segv."));
    assertThat(Path.of(text(segv, "crashReport"))).startsWith(output).isNotEmptyFile();

    assertThat(crash(rows, "bus").details())
        .containsEntry("signal", "SIGBUS")
        .containsEntry("function", "fault_bus");
    assertThat(crash(rows, "abort").summary()).startsWith("Native code called abort(), while ");
    assertThat(crash(rows, "double-free").summary())
        .startsWith("The C library found the heap damaged (\"")
        .contains("double free", "was in fault_double_free [libfaults-debug.so+0x");
    assertThat(crash(rows, "double-free").details()).containsEntry("signal", "SIGABRT");
    assertThat(crash(rows, "exit-0").summary()).startsWith(
        "Native code ended the process by exit(0), while actor-0 was in fault_exit_0 [");
    assertThat(crash(rows, "exit-3").details())
        .containsEntry("exitCode", 3)
        .containsEntry("function", "fault_exit_3");
    assertThat(crash(rows, "exit-255").details())
        .containsEntry("exitCode", 255)
        .containsEntry("function", "fault_exit_255");
    assertThat(crash(rows, "exec").summary()).startsWith("Native code called abort(), while ");
    assertThat(crash(rows, "overflow").summary())
        .contains("SIGSEGV", "overflow", "was in fault_overflow [");
    assertThat(crash(rows, "upcall-throws").details())
        .containsEntry("cause", "an exception that left an upcall")
        .containsEntry("exception", "java.lang.IllegalStateException: thrown by the callback");

    Evidence wild = crash(rows, "wild-pointer");
    assertThat(wild.summary())
        .contains("Java code accessed native memory at 0x7ead00000000", "a pointer that is wild",
            "the thread's last call was fault_wild_pointer [");
    assertThat(wild.details()).containsEntry("function", "fault_wild_pointer");

    assertThat(rows.get("nothing")).satisfies(FaultInjectionTest::wasStressed);
    assertThat(rows.get("nothing").evidence()).isEmpty();
  }

  /** The stack is gone, the library has no names, and a virtual thread has no number in the report. */
  @Test
  @Tag("faults")
  void aVirtualThreadThatDiesIsKnownByItsCall() {
    InjectedRun.Rows rows = run()
        .hazard("crash.jump", Faults.Jump.class, CRASH)
        .virtualHazard("crash.virtual-jump", Faults.Jump.class, CRASH)
        .run(Linkage.CRITICAL, FaultLibrary.STRIPPED, Duration.ofSeconds(30));
    assertThat(crash(rows, "jump").summary())
        .startsWith("The process died of SIGSEGV, while actor-")
        .contains(" was in fault_jump [libfaults-stripped.so+0x");
    assertThat(crash(rows, "virtual-jump").summary())
        .startsWith("The process died of SIGSEGV, while ")
        .contains(" was in fault_jump [libfaults-stripped.so+0x");
    assertThat(crash(rows, "virtual-jump").details()).containsEntry("function", "fault_jump");
  }

  @Test
  void aFixThatDiesIsAFailAndTakesNoOtherResultWithIt() {
    InjectedRun.Rows rows = run()
        .hazard("crash.early", Faults.PublishedEarly.class, CRASH)
        .fix("crash.upcall", "crash.early", Faults.Upcall.class)
        .fix("crash.hidden", "crash.early", Faults.Hidden.class)
        .fix("crash.late", "crash.early", Faults.PublishedLate.class)
        .run(Linkage.CRITICAL, FaultLibrary.STRIPPED, Duration.ofSeconds(60));

    Evidence upcall = failed(rows, "upcall", EvidenceKind.CRASH);
    assertThat(upcall.summary())
        .startsWith("The process died of an upcall from a critical call in fault_call_back [");
    assertThat(upcall.details()).containsEntry("cause", "an upcall from a critical call");

    Evidence hidden = failed(rows, "hidden", EvidenceKind.CRASH);
    assertThat(hidden.summary())
        .startsWith("The process died of SIGSEGV in [libfaults-stripped.so+0x")
        .contains(" was in fault_hidden [libfaults-stripped.so+0x");
    assertThat(hidden.details())
        .containsEntry("source",
            "unknown: libfaults-stripped.so has no debug symbols for it")
        .doesNotContainKey("function");

    gavePower(rows.get("early"), rows.get("late"));
  }

  @Test
  void whatIsNotTheLibrarysFaultIsAnError() {
    InjectedRun.Rows rows = run()
        .hazard("error.harness", Faults.HarnessFault.class)
        .hazard("error.java-exit", Faults.JavaExit.class)
        .hazard("error.nothing", Faults.Healthy.class)
        .run(Linkage.DEFAULT, FaultLibrary.DEBUG, Duration.ofSeconds(60));

    assertThat(rows.get("harness").verdict()).isEqualTo(Verdict.ERROR);
    assertThat(rows.get("harness").reason())
        .startsWith("The JVM died of SIGSEGV in ")
        .contains("nothing ties that to native code under stress");
    assertThat(rows.get("java-exit").verdict()).isEqualTo(Verdict.ERROR);
    assertThat(rows.get("java-exit").reason())
        .isEqualTo("Java code ended the fork by System.exit(3)");
    assertThat(rows.all()).allSatisfy(FaultInjectionTest::wasStressed);
  }

  @Test
  @Tag("faults")
  void callsThatDoNotReturnAreHangsWithWhoWaitsForWhom() {
    InjectedRun.Rows rows = run()
        .hazard("hang.spin", Faults.Spin.class, HANG)
        .hazard("hang.locks", Faults.Locks.class, HANG)
        .hazard("hang.spawn", Faults.Spawn.class, HANG)
        .hazard("hang.no-carrier", Faults.NoCarrier.class, HANG)
        .hazard("hang.nothing", Faults.Healthy.class)
        .run(Linkage.DEFAULT, FaultLibrary.DEBUG, Duration.ofMinutes(3));

    Evidence spin = hang(rows, "spin");
    assertThat(spin.summary())
        .startsWith("A native call did not return for ")
        .contains("actor-0 was in fault_spin [libfaults-debug.so+0x");
    assertThat(spin.details()).containsEntry("function", "fault_spin");
    assertThat((Long) spin.details().get("waitedMs")).isBetween(1_000L, 60_000L);
    assertThat(lines(spin, "stuck")).hasSize(2)
        .allMatch(line -> line.contains("fault_spin") && line.endsWith("running"));
    assertThat(lines(spin, "javaStacks"))
        .anyMatch(line -> line.startsWith("\"actor-1\""))
        .anyMatch(line -> line.contains("Faults$Spin.fault"));
    assertThat(lines(spin, "kernelThreads")).anyMatch(line -> line.contains(" actor-0: R "));
    assertThat(Path.of(text(spin, "threads"))).startsWith(output).isNotEmptyFile();

    // A hazard that no fix needs is not stressed on after its first hang.
    assertThat(rows.all()).filteredOn(row -> !row.scenario().equals("hang.nothing"))
        .allSatisfy(row -> assertThat(row.evidence()).hasSize(1));

    Evidence locks = hang(rows, "locks");
    assertThat(locks.summary()).contains(". A deadlock: actor-0 waits for the mutex at 0x");
    assertThat(text(locks, "lockCycle")).matches(
        "actor-0 waits for the mutex at 0x[0-9a-f]+, which actor-1 holds;"
            + " actor-1 waits for the mutex at 0x[0-9a-f]+, which actor-0 holds");

    assertThat(text(hang(rows, "spawn"), "lockCycle")).startsWith("cannot be told");

    Evidence carriers = hang(rows, "no-carrier");
    assertThat(carriers.summary()).contains(". No carrier is left: ");
    assertThat(text(carriers, "carriers")).matches(
        "(\\d+) of \\1 carriers are held by native calls that do not return;"
            + " [1-9]\\d* virtual threads wait for a carrier");

    assertThat(lines(carriers, "virtualStacks"))
        .anyMatch(line -> line.contains("\" virtual"))
        .anyMatch(line -> line.contains("Fault"));
    assertThat(spin.details()).doesNotContainKey("virtualStacks");

    assertThat(rows.get("nothing")).satisfies(FaultInjectionTest::wasStressed);
  }

  @Test
  @Tag("faults")
  void aFrozenJvmIsAHangSeenFromOutsideAlone() {
    InjectedRun.Rows rows = run()
        .hazard("hang.spin", Faults.Spin.class, HANG)
        .run(Linkage.CRITICAL, FaultLibrary.STRIPPED, Duration.ofSeconds(60));

    Evidence spin = hang(rows, "spin");
    assertThat(lines(spin, "javaStacks")).singleElement()
        .asString()
        .startsWith("unknown: the JVM did not answer");
    assertThat(lines(spin, "stuck")).allMatch(line -> line.endsWith("running"));
  }

  @Test
  @Tag("faults")
  void aControlThatHangsGivesItsFixPower() {
    InjectedRun.Rows rows = run()
        .hazard("deadlock.opposite-order", Faults.OppositeOrder.class, HANG)
        .fix("deadlock.one-order", "deadlock.opposite-order", Faults.OneOrder.class)
        .run(Linkage.DEFAULT, FaultLibrary.DEBUG, Duration.ofSeconds(60));
    gavePower(rows.get("opposite-order"), rows.get("one-order"));
  }

  @Test
  void aHazardThatEndsUndeclaredIsAFail() {
    InjectedRun.Rows rows = run()
        .hazard("crash.segv", Faults.Segv.class)
        .run(Linkage.DEFAULT, FaultLibrary.DEBUG, Duration.ofSeconds(20));
    Evidence segv = failed(rows, "segv", EvidenceKind.CRASH);
    assertThat(rows.get("segv").reason()).isEqualTo(
        segv.summary() + ". The hazard does not declare such an end; it expects OUTCOME.");
  }

  @Test
  @Tag("faults")
  void aBlockThatJavaCodeHoldsUpIsAnErrorAndNoHang() {
    InjectedRun.Rows rows = run()
        .hazard("error.java-spin", Faults.SpinInJava.class)
        .run(Linkage.DEFAULT, FaultLibrary.DEBUG, Duration.ofSeconds(60));
    assertThat(rows.get("java-spin").verdict()).as(rows.get("java-spin").reason())
        .isEqualTo(Verdict.ERROR);
    assertThat(rows.get("java-spin").reason())
        .contains("though no thread is stuck in a native call");
  }

  private InjectedRun run() {
    return new InjectedRun(library, output.resolve("with a space"));
  }

  private static Evidence crash(InjectedRun.Rows rows, String name) {
    return shown(rows, name, EvidenceKind.CRASH);
  }

  private static Evidence hang(InjectedRun.Rows rows, String name) {
    return shown(rows, name, EvidenceKind.HANG);
  }

  private static Evidence shown(InjectedRun.Rows rows, String name, EvidenceKind kind) {
    Row row = rows.get(name);
    assertThat(row.verdict()).as(row.reason()).isEqualTo(Verdict.PASS);
    return evidence(row, kind);
  }

  private static Evidence failed(InjectedRun.Rows rows, String name, EvidenceKind kind) {
    Row row = rows.get(name);
    assertThat(row.verdict()).as(row.reason()).isEqualTo(Verdict.FAIL);
    return evidence(row, kind);
  }

  private static Evidence evidence(Row row, EvidenceKind kind) {
    assertThat(row.finding()).isEqualTo(Finding.SHOWN);
    wasStressed(row);
    Evidence evidence = row.evidence().getFirst();
    assertThat(evidence.kind()).isEqualTo(kind);
    assertThat((Long) evidence.details().get("samplesBefore")).isPositive();
    return evidence;
  }

  private static void wasStressed(Row row) {
    assertThat(row.samples()).as(row.scenario()).isPositive();
  }

  /** Whether the fix can be held depends on processors that are free; that it is not blamed does not. */
  private static void gavePower(Row control, Row fix) {
    assertThat(control.verdict()).as(control.reason()).isEqualTo(Verdict.PASS);
    assertThat(fix.evidence()).isEmpty();
    assertThat(Objects.requireNonNull(fix.power()).controlBlocksSeen())
        .as(fix.reason())
        .isGreaterThanOrEqualTo(2);
    assertThat(fix.finding() == Finding.HELD)
        .isEqualTo(fix.power().missProbability() <= Scenario.HELD_BELOW);
  }

  private static String text(Evidence evidence, String name) {
    return String.valueOf(evidence.details().get(name));
  }

  @SuppressWarnings("unchecked")
  private static List<String> lines(Evidence evidence, String name) {
    return (List<String>) Objects.requireNonNull(evidence.details().get(name), name);
  }

  private static int lineOf(String text) {
    try {
      List<String> lines = Files.readAllLines(build.resolve("faults.c"));
      return 1
          + lines.indexOf(
              lines.stream().filter(line -> line.contains(text)).findFirst().orElseThrow());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
