package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four starts of the command line, some three seconds. */
class ExplainTest {

  @TempDir
  private Path folder;

  @Test
  void aHazardIsExplainedWithEveryFixThatItControls() throws Exception {
    assertThat(explain("buffer.plain")).containsSubsequence(
        "Who frees what a native library has created?",
        "buffer.plain is a hazard, and its contract is not-thread-safe.",
        "Run it",
        "./crossfire run buffer.plain",
        "Contract",
        "int32_t cf_buffer_plain_free(cf_buffer_cell *cell)",
        "Assumptions",
        "Guarantees   not-thread-safe:",
        "Progress     never waits",
        "Bad and fixed code",
        "Bad, buffer.plain:",
        "// buffer_hazards.c",
        "int32_t cf_buffer_plain_free(cf_buffer_cell *cell)",
        "RACE:",
        "Fixed, buffer.hand-over:",
        "// buffer_fixes.c",
        "CF_FIX(",
        "Fixed, buffer.counted:",
        "Actors",
        "first            r1 = cf_buffer_plain_free(cell.address)",
        "end, afterwards  r3 = cf_buffer_live(cell.address)",
        "The interleaving that breaks it",
        "first thread          | second thread",
        "loads the buffer",
        "Outcomes and their grades",
        "1, -1, 0      | forbidden  | Both freed it.",
        "anything else | forbidden  | No order of the two frees gives this.",
        "Observed",
        "Why",
        "<https://cwe.mitre.org/data/definitions/415.html>",
        "Why the fix is enough",
        "The cheaper fix that is not",
        "The rule",
        "The checklist",
        "Synchronization pattern atomic:",
        "- Does the function touch global state?",
        "- Is that state synchronised?",
        "- Is the guarantee documented in the header?",
        "- Is a thread-bound type exposed?",
        "What a clean run does not show",
        "If it fails on your machine",
        "- ./crossfire doctor",
        "The same in Rust",
        "Next",
        "./crossfire explain buffer.hand-over")
        .doesNotContain("Fixed, buffer.generation", "**", "](", "`");
  }

  @Test
  void aFixIsExplainedWithTheHazardThatIsItsControl() throws Exception {
    assertThat(explain("config.rwlock")).containsSubsequence(
        "Bad, config.plain:", "cf_config_plain_set",
        "Fixed, config.rwlock:", "pthread_rwlock_wrlock", "The interleaving that breaks it",
        "The rule", "Many readers")
        .doesNotContain("Fixed, config.seqlock");
  }

  @Test
  void aFixWhoseControlIsItsMutantIsExplainedByItself() throws Exception {
    assertThat(explain("config.robust"))
        .containsSubsequence("Fixed, config.robust:", "CF_FIX(true, false)", "its owner died",
            "Why the fix is enough", "Its mutant")
        .doesNotContain("Bad, ");
  }

  @Test
  void whereTheCodeIsTheSameTheCallersAreShown() throws Exception {
    assertThat(explain("callback.guarded"))
        .containsSubsequence("Bad, callback.exception:", "Upcalls::refuseNegative",
            "Fixed, callback.guarded, the same C, called otherwise:", "Upcalls.guarded(");
  }

  private String explain(String scenario) throws IOException, InterruptedException {
    Crossfire.Ended ended = new Crossfire(folder).execute("explain", scenario);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isZero();
    return ended.out();
  }
}
