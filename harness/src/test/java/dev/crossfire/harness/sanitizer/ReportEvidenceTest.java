package dev.crossfire.harness.sanitizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportEvidenceTest {

  private final ReportEvidence evidence = new ReportEvidence(Recorded.OUTSIDE);

  @Test
  void aDataRaceIsToldWithBothAccessesVariableFileAndLine() {
    Evidence race = evidence.of(Recorded.report("tsan-global.txt"));

    assertThat(race.kind()).isEqualTo(EvidenceKind.SANITIZER);
    assertThat(race.summary()).isEqualTo(
        "ThreadSanitizer: data race: read in cf_counter_plain_global_increment (counter_hazards.c:33);"
            + " previous write in cf_counter_plain_global_increment (counter_hazards.c:33);"
            + " variable plain_global");
    assertThat(race.details())
        .containsEntry("sanitizer", "thread")
        .containsEntry("report", "data race")
        .containsEntry("function", "cf_counter_plain_global_increment")
        .containsEntry("file", "/src/counter/counter_hazards.c")
        .containsEntry("line", 33)
        .containsEntry(
            "accessStack",
            List.of("cf_counter_plain_global_increment (counter_hazards.c:33)", "called from Java"))
        .containsEntry(
            "otherAccessStack",
            List.of("cf_counter_plain_global_increment (counter_hazards.c:33)",
                "called from Java"));
    assertThat(String.valueOf(race.details().get("access"))).startsWith("Read of size 4 at 0x");
    assertThat(String.valueOf(race.details().get("otherAccess")))
        .startsWith("Previous write of size 4 at 0x");
    assertThat(String.valueOf(race.details().get("variable")))
        .startsWith("global 'plain_global' of size 64");
  }

  @Test
  void theSameRaceAtAnotherAddressHasTheSameSummary() {
    String log = Recorded.log("tsan-heap.txt");
    Report again =
        ReportParser.parse(log.replaceAll("0x7b[0-9a-f]+", "0x7bff").replace("T1", "T2"))
            .reports()
            .getFirst();

    assertThat(evidence.of(again).summary())
        .isEqualTo(evidence.of(Recorded.report("tsan-heap.txt")).summary());
  }

  @Test
  void aUseAfterFreeIsToldWithTheStacksOfAllocationAndFree() {
    Evidence use = evidence.of(Recorded.report("asan-heap.txt"));

    assertThat(use.summary()).isEqualTo(
        "AddressSanitizer: heap-use-after-free: read in h_get (uaf.c:6); freed in h_close (uaf.c:5);"
            + " allocated in h_open (uaf.c:4)");
    assertThat(use.details())
        .containsEntry("file", "/src/uaf.c")
        .containsEntry("line", 6)
        .containsEntry(
            "freeStack",
            List.of("__interceptor_free (libasan.so)", "h_close (uaf.c:5)",
                "called from Java"))
        .containsEntry(
            "allocationStack",
            List.of("__interceptor_malloc (libasan.so)", "h_open (uaf.c:4)",
                "called from Java"));
  }

  @Test
  void aDoubleFreeIsInTheFunctionThatFreesAndNotInTheSanitizer() {
    Evidence free =
        evidence.of(ReportParser.parse(Recorded.log("asan-heap.txt")).reports().get(1));

    assertThat(free.summary()).isEqualTo(
        "AddressSanitizer: attempting double-free: in h_close (uaf.c:5); freed in h_close (uaf.c:5);"
            + " allocated in h_open (uaf.c:4)");
  }

  @Test
  void anInversionOfLocksNamesBothFunctions() {
    assertThat(evidence.of(Recorded.report("tsan-locks.txt")).summary()).isEqualTo(
        "ThreadSanitizer: lock-order-inversion (potential deadlock): in ab (more.c:6); in ba (more.c:7)");
  }

  @Test
  void anOverflowNamesTheVariable() {
    assertThat(evidence.of(Recorded.report("asan-global.txt")).summary()).isEqualTo(
        "AddressSanitizer: global-buffer-overflow: read in t_get (more.c:4); variable table");
  }

  @Test
  void anAccessWhoseStackTheSanitizerForgotIsToldWithoutOne() {
    String log = Recorded.log("tsan-global.txt");
    int begin = log.indexOf("    #0", log.indexOf("Previous write"));
    int end = log.indexOf("\n\n", begin);
    Report race = ReportParser
        .parse(log.substring(0, begin) + "    [failed to restore the stack]" + log.substring(end))
        .reports()
        .getFirst();

    assertThat(evidence.summary(race)).contains(
        "; previous write of which the sanitizer has forgotten the stack; variable plain_global");
  }

  @Test
  void aReportAboutTheJvmAloneIsNotAboutTheLibrary() {
    for (String name : Recorded.ALL) {
      assertThat(evidence.isAboutTheLibrary(Recorded.report(name)))
          .as(name)
          .isEqualTo(!name.equals("tsan-jvm.txt"));
    }
    assertThat(evidence.summary(Recorded.report("tsan-jvm.txt"))).isEqualTo(
        "ThreadSanitizer: data race: write in free (libtsan.so);"
            + " previous write in malloc (libtsan.so)");
  }
}
