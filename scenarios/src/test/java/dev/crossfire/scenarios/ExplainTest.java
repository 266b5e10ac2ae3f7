package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three starts of the command line, some two seconds. */
class ExplainTest {

  @TempDir
  private Path folder;

  @Test
  void aHazardIsExplainedWithEveryFixThatItControls() throws Exception {
    assertThat(explain("buffer.plain")).containsSubsequence(
        "Who frees what a native library has created?",
        "buffer.plain is a hazard, and its contract is not-thread-safe.",
        "The code that is wrong",
        "// buffer_hazards.c",
        "int32_t cf_buffer_plain_free(cf_buffer_cell *cell)",
        "RACE:",
        "The interleaving that breaks it",
        "first thread          | second thread",
        "loads the buffer",
        "The fix: buffer.counted",
        "CF_FIX(",
        "The fix: buffer.hand-over",
        "// buffer_fixes.c",
        "The rule",
        "Pattern: atomic",
        "The checklist",
        "- Does the function touch global state?",
        "- Is that state synchronised?",
        "- Is the guarantee documented in the header?",
        "- Is a thread-bound type exposed?",
        "In Rust",
        "./crossfire run buffer.plain")
        .doesNotContain("The fix: buffer.generation");
  }

  @Test
  void aFixIsExplainedWithTheHazardThatIsItsControl() throws Exception {
    assertThat(explain("config.rwlock")).containsSubsequence(
        "The code that is wrong", "cf_config_plain_set", "The interleaving that breaks it",
        "The fix: config.rwlock", "pthread_rwlock_wrlock", "The rule", "Many readers")
        .doesNotContain("The fix: config.seqlock");
  }

  @Test
  void aFixWhoseControlIsItsMutantIsExplainedByItself() throws Exception {
    assertThat(explain("config.robust"))
        .containsSubsequence("The fix: config.robust", "CF_FIX(true, false)", "its owner died")
        .doesNotContain("The code that is wrong");
  }

  private String explain(String scenario) throws IOException, InterruptedException {
    Crossfire.Ended ended = new Crossfire(folder).execute("explain", scenario);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isZero();
    return ended.out();
  }
}
