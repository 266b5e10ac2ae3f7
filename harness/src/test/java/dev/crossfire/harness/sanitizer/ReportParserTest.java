package dev.crossfire.harness.sanitizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.crossfire.harness.contract.Sanitizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ReportParserTest {

  @SuppressWarnings("unused") // by FieldSource
  private static final List<String> RECORDED = Recorded.ALL;

  @Test
  void aDataRaceHasBothAccessesAndTheBlockOfMemory() {
    var parsed = ReportParser.parse(Recorded.log("tsan-heap.txt"));

    assertThat(parsed.complaint()).isEmpty();
    assertThat(parsed.reports()).hasSize(2);
    Report report = parsed.reports().getFirst();
    assertThat(report.sanitizer()).isEqualTo(Sanitizer.THREAD);
    assertThat(report.what()).isEqualTo("data race");
    assertThat(report.access().orElseThrow().heading())
        .matches("Read of size 4 at 0x[0-9a-f]+ by thread T\\d+");
    assertThat(report.access().orElseThrow().frames().getFirst())
        .isEqualTo(
            new Frame("cf_counter_plain_increment", "/src/counter/counter_hazards.c", 11,
                "/build/libcrossfire_fixtures.so",
                report.access().orElseThrow().frames().getFirst().offset()));
    assertThat(report.otherAccess().orElseThrow().heading()).startsWith("Previous write of size 4");
    assertThat(report.location().orElseThrow().heading())
        .startsWith("Location is heap block of size 2608");
    assertThat(report.allocation().orElseThrow().frames()).extracting(Frame::function)
        .containsExactly("malloc", "os::malloc(unsigned long, MemTag)");
    assertThat(report.free()).isEmpty();
  }

  @Test
  void aRaceOnAGlobalVariableNamesIt() {
    assertThat(Recorded.report("tsan-global.txt").location().orElseThrow().heading())
        .startsWith("Location is global 'plain_global' of size 64");
  }

  @Test
  void aLockInversionHasBothLocks() {
    Report report = Recorded.report("tsan-locks.txt");

    assertThat(report.what()).isEqualTo("lock-order-inversion (potential deadlock)");
    assertThat(report.access().orElseThrow().frames().get(1).function()).isEqualTo("ab");
    assertThat(report.otherAccess().orElseThrow().frames().get(1).function()).isEqualTo("ba");
  }

  @Test
  void aUseAfterFreeHasTheStacksOfUseFreeAndAllocation() {
    Report report = Recorded.report("asan-heap.txt");

    assertThat(report.sanitizer()).isEqualTo(Sanitizer.ADDRESS);
    assertThat(report.what()).isEqualTo("heap-use-after-free");
    assertThat(report.access().orElseThrow().heading()).startsWith("READ of size 4 at 0x");
    assertThat(report.access().orElseThrow().frames().getFirst().function()).isEqualTo("h_get");
    assertThat(report.free().orElseThrow().frames().get(1).function()).isEqualTo("h_close");
    assertThat(report.allocation().orElseThrow().frames().get(1).function()).isEqualTo("h_open");
  }

  @Test
  void aDoubleFreeHasItsStackThoughNoHeadingOfItsOwn() {
    Report report = ReportParser.parse(Recorded.log("asan-heap.txt")).reports().get(1);

    assertThat(report.what()).isEqualTo("attempting double-free");
    assertThat(report.access().orElseThrow().frames().get(1).function()).isEqualTo("h_close");
    assertThat(report.otherAccess()).isEmpty();
  }

  @Test
  void anOverflowOfAGlobalVariableNamesIt() {
    assertThat(Recorded.report("asan-global.txt").location().orElseThrow().heading())
        .contains("to the right of global variable 'table' defined in 'more.c:3:5'");
  }

  @Test
  void whatIsNoReportIsOfNoInterest() {
    var parsed = ReportParser.parse("hello\n#0 f at a.c:1 in l.so+0x1\nSUMMARY: none\n");

    assertThat(parsed.reports()).isEmpty();
    assertThat(parsed.complaint()).isEmpty();
  }

  @Test
  void aReportThatIsCutOffIsAComplaintAndNotAReport() {
    String whole = Recorded.log("tsan-global.txt");

    var parsed = ReportParser.parse(whole.substring(0, whole.indexOf("SUMMARY")));

    assertThat(parsed.reports()).isEmpty();
    assertThat(parsed.complaint())
        .contains("the report that begins on line 2 is cut off before its SUMMARY");
  }

  @Test
  void aReportWithinAReportIsAComplaintAndTheSecondOneIsRead() {
    String whole = Recorded.log("tsan-global.txt");

    var parsed = ReportParser.parse(whole.substring(0, whole.indexOf("Location")) + "\n" + whole);

    assertThat(parsed.reports()).containsExactly(Recorded.report("tsan-global.txt"));
    assertThat(parsed.complaint())
        .contains("the report that begins on line 2 is cut off by another one");
  }

  @Test
  void aReportInTheFormThatSanitizersHaveByDefaultIsAComplaint() {
    var parsed =
        ReportParser.parse("""
            WARNING: ThreadSanitizer: data race (pid=1)
              Read of size 4 at 0x7f0a by thread T16:
                #0 cf_get /src/a.c:11 (liba.so+0x2284)

            SUMMARY: ThreadSanitizer: data race /src/a.c:11 in cf_get
            """);

    assertThat(parsed.reports()).isEmpty();
    assertThat(parsed.complaint())
        .contains("the report that begins on line 1 has no stack in a form that is known here");
  }

  @ParameterizedTest
  @FieldSource("RECORDED")
  void aLogThatEndsAnywhereGivesWholeReportsAndAtMostOneComplaint(String name) {
    String whole = Recorded.log(name);
    List<Report> reports = ReportParser.parse(whole).reports();
    for (int end = 0; end <= whole.length(); end++) {
      var parsed = ReportParser.parse(whole.substring(0, end));
      int count = parsed.reports().size();
      assertThat(parsed.reports()).as("up to %d", end).isEqualTo(reports.subList(0, count));
      assertThat(parsed.complaint().orElse("")).doesNotContain("\n");
    }
  }

  @ParameterizedTest
  @FieldSource("RECORDED")
  void noLogOfShuffledLinesAndFlippedCharactersIsTooMuch(String name) {
    var random = new Random(name.hashCode());
    List<String> lines = new ArrayList<>(Recorded.log(name).lines().toList());
    for (int i = 0; i < 2_000; i++) {
      Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
      int at = random.nextInt(lines.size());
      var line = new StringBuilder(lines.get(at));
      if (!line.isEmpty()) {
        line.setCharAt(random.nextInt(line.length()), " :+#'(x\0\uD800".charAt(random.nextInt(9)));
      }
      lines.set(at, line.toString());
      String log = String.join("\n", lines);
      assertThatCode(() -> {
        var evidence = new ReportEvidence(Recorded.OUTSIDE);
        ReportParser.parse(log).reports().forEach(evidence::of);
      }).as(log).doesNotThrowAnyException();
    }
  }

  @Test
  void aLogWithoutEndIsReadInBoundedMemory() {
    String frame = "    #0 f" + " in ".repeat(2_000) + " at a.c:1 in l.so+0x1\n";
    String log = "WARNING: ThreadSanitizer: " + "x".repeat(100_000) + "\n  Read:\n"
        + frame.repeat(1_000) + "  Heading\n".repeat(10_000) + "SUMMARY: \n";

    assertThat(ReportParser.parse(log).complaint()).isPresent();

    String many = Recorded.log("tsan-global.txt").repeat(3_000);

    assertThat(ReportParser.parse(many).reports()).hasSize(1_000);
  }
}
