package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of probes that cannot be judged, crash, hang or wait: {@code mvn -Pfaults verify}. */
@Tag("faults")
class ProbeJudgementTest {

  @TempDir
  private Path folder;

  private Probes probes;

  @BeforeEach
  void place() {
    probes = new Probes(folder);
  }

  @Test
  void aFunctionThatIsClaimedToBeSafeAndIsNotIsAFailure() throws Exception {
    Path claimed = probes.write("claimed", Files.readString(Path.of(Probes.example("l64a")))
        .replace("contract: not-thread-safe", "contract: thread-safe"));
    var ended = probes.runPatiently(claimed.toString());
    assertThat(ended.exitCode()).isEqualTo(1);
    Row row = ended.results().results().getFirst();
    assertThat(row.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(row.finding()).isEqualTo(Finding.SHOWN);
  }

  @Test
  void withoutAControlNothingIsHeld() throws Exception {
    var ended = probes.runPatiently(Probes.example("malloc"));
    Row row = ended.results().results().getFirst();
    assertThat(row.finding()).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(row.control()).isNull();
    // On a machine without a free second processor it says so instead.
    assertThat(row.reason()).startsWith(
        row.concurrency().overlap()
            ? "No race seen in "
            : "The threads never ran at the same time");
    assertThat(ended.results().results()).hasSize(1);
  }

  @Test
  void whatDiffersFromRunToRunIsLeftOutAndSaid() throws Exception {
    Row row = probes.runPatiently(Probes.example("random")).results().results().getFirst();
    assertThat(row.finding()).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(row.reason()).contains(
        "Left out, since it differs from run to run even if the calls are made one after another:"
            + " a, b.");
  }

  @Test
  void aCrashOfCallsThatAreMadeOneAfterAnotherIsAnError() throws Exception {
    Path crash = probes.write("crash", """
        library: libc.so.6
        functions: [void abort(void)]
        actors: [abort(), abort()]
        """);
    var ended = probes.runPatiently(crash.toString());
    assertThat(ended.exitCode()).isEqualTo(3);
    Row row = ended.results().results().getFirst();
    assertThat(row.finding()).isEqualTo(Finding.ERROR);
    assertThat(row.reason()).startsWith("Even one after another the calls fail: ");
  }

  @Test
  void stateThatIsInTheLibraryMustBeSaid() throws Exception {
    Path global = probes.write("global", """
        library: libc.so.6
        functions: [long lrand48(void), void srand48(long seed)]
        setup: [srand48(1)]
        actors:
          - [a = lrand48()]
          - [b = lrand48()]
        """);
    Row row = probes.runPatiently(global.toString()).results().results().getFirst();
    assertThat(row.finding()).isEqualTo(Finding.ERROR);
    assertThat(row.reason()).endsWith("Write state: global.");
  }

  @Test
  void callsThatWaitForEachOtherLeaveOutTheOrdersThatCannotBe() throws Exception {
    Path locked = probes.write("locked", """
        library: libc.so.6
        functions:
          - "int pthread_mutex_lock(void *m)"
          - "int pthread_mutex_unlock(void *m)"
        setup: ["long mutex[5]"]
        actors:
          - [a = pthread_mutex_lock(&mutex), b = pthread_mutex_unlock(&mutex)]
          - [c = pthread_mutex_lock(&mutex), d = pthread_mutex_unlock(&mutex)]
        """.replace("&mutex", "mutex"));
    Row row = probes.runPatiently(locked.toString()).results().results().getFirst();
    assertThat(row.finding()).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(row.reason()).contains("In 4 orders a call waits for one that comes later");
  }

  @Test
  void anIsolatedProbeHasAProcessForEachBlock() throws Exception {
    Path isolated = probes.write("isolated", """
        library: libc.so.6
        functions: ["int rand_r(unsigned int *seed)"]
        setup: [unsigned int seed = 1]
        actors:
          - [rand_r(&seed)]
          - [rand_r(&seed)]
        observe: [seed]
        contract: not-thread-safe
        isolate: true
        """);
    assertThat(probes.runPatiently(isolated.toString()).results().results().getFirst().finding())
        .isEqualTo(Finding.SHOWN);
  }

  @Test
  void aLinkageThatTheProbeDoesNotAskForIsSkipped() throws Exception {
    var ended = probes.runPatiently(Probes.example("malloc"), "--linkage", "critical");
    assertThat(ended.exitCode()).isEqualTo(3);
    Row row = ended.results().results().getFirst();
    assertThat(row.verdict()).isEqualTo(Verdict.SKIPPED);
    assertThat(row.reason()).isEqualTo("The probe does not ask for critical linkage.");
  }

  @Test
  void aCrashUnderStressIsEvidence() throws Exception {
    Path locked = probes.write("locked-page",
        """
            library: libc.so.6
            functions:
              - "void *mmap(void *address, size_t size, int protection, int flags, int file, long offset)"
              - "int mprotect(void *address, size_t size, int protection)"
              - "int munmap(void *address, size_t size)"
              - "void *memset(void *to, int value, size_t size)"
            setup: ["page = mmap(NULL, 4096, 3, 34, -1, 0)"]
            actors:
              - ["mprotect(page, 4096, 0)", "mprotect(page, 4096, 3)"]
              - ["memset(page, 1, 4096)"]
            teardown: ["munmap(page, 4096)"]
            observe: []
            atomic: actor
            contract: not-thread-safe
            """);
    var ended = probes.runPatiently(locked.toString());
    Row row = ended.results().results().getFirst();
    assertThat(row.finding()).as(row.reason()).isEqualTo(Finding.SHOWN);
    assertThat(row.verdict()).isEqualTo(Verdict.PASS);
    assertThat(row.evidence()).extracting(Evidence::kind).containsExactly(EvidenceKind.CRASH);
    assertThat(row.reason()).contains("SIGSEGV", "libc.so.6");
    assertThat(ended.exitCode()).isZero();
  }

  @Test
  void aDeadlockUnderStressIsEvidenceThatNamesTheFunctionAndTheLocks() throws Exception {
    Path deadlock = probes.write("deadlock",
        """
            library: libc.so.6
            functions: ["int pthread_mutex_lock(long *m)", "int pthread_mutex_unlock(long *m)"]
            setup: ["long one[5]", "long two[5]"]
            actors:
              - [pthread_mutex_lock(one), pthread_mutex_lock(two), pthread_mutex_unlock(two), pthread_mutex_unlock(one)]
              - [pthread_mutex_lock(two), pthread_mutex_lock(one), pthread_mutex_unlock(one), pthread_mutex_unlock(two)]
            observe: []
            atomic: actor
            """);
    var ended = probes.runPatiently(deadlock.toString());
    Row row = ended.results().results().getFirst();
    assertThat(row.finding()).as(row.reason()).isEqualTo(Finding.SHOWN);
    assertThat(row.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(row.evidence()).extracting(Evidence::kind).containsExactly(EvidenceKind.HANG);
    assertThat(row.reason()).contains("pthread_mutex_lock", "A deadlock");
    assertThat(ended.exitCode()).isEqualTo(1);
  }
}
