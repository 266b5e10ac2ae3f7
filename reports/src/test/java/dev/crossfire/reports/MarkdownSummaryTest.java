package dev.crossfire.reports;

import static dev.crossfire.reports.MadeUpRow.fix;
import static dev.crossfire.reports.MadeUpRow.hazard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.lesson.Lessons;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Power;
import dev.crossfire.harness.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownSummaryTest {

  @TempDir
  private Path folder;

  @Test
  void aSummaryIsTheAnswerTheTableAndWhatDidNotPass() throws IOException {
    Results results =
        MadeUpResults.of(
            hazard("a.broken").row(),
            fix("a.held").power(new Power(20, 20, 62, 0.861, 1.2e-53, 0.048, 3.1e-7)).row(),
            fix("a.lost").judged(Finding.SHOWN, Verdict.FAIL).reason("Lost 3 | more.").row(),
            fix("a.mutex").critical().reason("It may block.").skipped());

    assertThat(summary(results))
        .isEqualTo(
            """
                # Crossfire: 1 hazard shown, 1 fix held, 1 failed, 1 skipped.

                - Started: 2026-11-20 13:54:07 UTC
                - Took: 58.9 s of 60 s
                - Seed: 42
                - Variant: gcc-O2
                - Processors: 2 × Some CPU
                - System: Linux, amd64
                - JDK: JDK 25
                - C compiler: gcc 12
                - Crossfire: 0.1.0
                - Run it again: `./crossfire run --seed 42`

                ## Every row

                | Verdict | Scenario | Run as | Finding | Samples | Forbidden | Missed with |
                | :-- | :-- | :-- | :-- | --: | --: | --: |
                | ✓ PASS | `a.broken` | jcstress, 2 threads, default | SHOWN | 0 | – | – |
                | ✓ PASS | `a.held` | jcstress, 2 threads, default | HELD | 0 | – | 1.2e-53 |
                | ✗ FAIL | `a.lost` | jcstress, 2 threads, default | SHOWN | 0 | – | – |
                | – SKIPPED | `a.mutex` | jcstress, 2 threads, critical | – | – | – | – |

                HELD speaks only of a race as visible as the control's under this stress, and of no rarer one.

                ## What did not pass, and why

                - **✗ FAIL** Lost 3 &#124; more.
                  - `a.lost` jcstress, 2 threads, default
                - **– SKIPPED** It may block.
                  - `a.mutex` jcstress, 2 threads, critical
                """);
  }

  @Test
  void whatSanitizersReportedIsListedAndFalseAlarmsAreNamed() throws IOException {
    var race = new Evidence(EvidenceKind.SANITIZER, "data race: write in f (f.c:3)", Map.of());
    Results results =
        MadeUpResults.of(
            hazard("a.broken")
                .sanitizer(Sanitizer.THREAD)
                .reason(race.summary() + " (and 1 more)")
                .evidence(race)
                .row(),
            hazard("a.other").sanitizer(Sanitizer.THREAD).evidence(race).row(),
            fix("a.locked")
                .sanitizer(Sanitizer.THREAD)
                .evidence(race.with(Evidence.FALSE_ALARM, "A <monitor>."))
                .row(),
            fix("a.held").row());

    assertThat(summary(results)).endsWith(
        """

            ## What sanitizers reported

            - data race: write in f (f.c:3)
              - `a.broken` jcstress, 2 threads, ThreadSanitizer, default
              - `a.other` jcstress, 2 threads, ThreadSanitizer, default
            - data race: write in f (f.c:3). A known false alarm: A &#60;monitor&#62;.
              - `a.locked` jcstress, 2 threads, ThreadSanitizer, default
            """);
  }

  @Test
  void theOpinionsOfStressAndSanitizerStandSideBySide() throws IOException {
    var race = new Evidence(EvidenceKind.SANITIZER, "data race: write in f (f.c:3)", Map.of());
    Results results =
        MadeUpResults.of(
            hazard("a.broken").row(),
            hazard("a.broken").sanitizer(Sanitizer.THREAD).evidence(race).row(),
            hazard("a.broken").critical().row(),
            hazard("a.broken").critical().sanitizer(Sanitizer.THREAD).evidence(race).row(),
            hazard("a.blind").row(),
            hazard("a.blind").sanitizer(Sanitizer.THREAD).reason("It is blind | here.").skipped(),
            hazard("a.unseen").row(),
            hazard("a.unseen").sanitizer(Sanitizer.THREAD)
                .judged(Finding.INCONCLUSIVE, Verdict.FAIL)
                .row(),
            fix("a.held").row(),
            fix("a.held").sanitizer(Sanitizer.THREAD).row(),
            fix("a.reported").row(),
            fix("a.reported").sanitizer(Sanitizer.THREAD)
                .judged(Finding.SHOWN, Verdict.FAIL)
                .evidence(race)
                .row(),
            fix("a.open").row(),
            fix("a.open").sanitizer(Sanitizer.THREAD)
                .judged(Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE)
                .row(),
            fix("a.alone").row());

    assertThat(summary(results)).contains(
        """

            ## Two opinions

            | Scenario | Run as | Stress | Sanitizer | Together |
            | :-- | :-- | :-- | :-- | :-- |
            | `a.broken` | jcstress, 2 threads, default; jcstress, 2 threads, critical | SHOWN | \
            ThreadSanitizer: SHOWN by its reports | Both see an error. |
            | `a.blind` | jcstress, 2 threads, default | SHOWN | ThreadSanitizer: SKIPPED | \
            It is blind &#124; here. |
            | `a.unseen` | jcstress, 2 threads, default | SHOWN | ThreadSanitizer: INCONCLUSIVE | \
            They disagree: the sanitizer does not see it. |
            | `a.held` | jcstress, 2 threads, default | HELD | ThreadSanitizer: HELD | \
            Neither sees an error. |
            | `a.reported` | jcstress, 2 threads, default | HELD | \
            ThreadSanitizer: SHOWN by its reports | They disagree: only the sanitizer sees an error. |
            | `a.open` | jcstress, 2 threads, default | HELD | ThreadSanitizer: INCONCLUSIVE | \
            The sanitizer leaves it open. |

            ## What did not pass, and why
            """);
  }

  @Test
  void anEmptyInterruptedRunHasNoTable() throws IOException {
    assertThat(summary(MadeUpResults.interrupted()))
        .startsWith(
            "# Crossfire: Interrupted; so far nothing was stressed.\n\nThis run was interrupted")
        .doesNotContain("##", "| Verdict");
  }

  @Test
  void hostileTextAddsNoLine() throws IOException {
    assertThat(summary(MadeUpResults.hostile()).lines().filter(line -> line.startsWith("|")))
        .hasSize(2 + MadeUpResults.HOSTILE.size());
  }

  private String summary(Results results) throws IOException {
    Path file = new MarkdownSummary().render(results, Lessons.NONE, folder);
    assertThat(file).isEqualTo(folder.resolve("summary.md"));
    return Files.readString(file);
  }
}
