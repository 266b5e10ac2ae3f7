package dev.crossfire.harness.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.MadeUpCounter;
import dev.crossfire.harness.bind.SanitizedFork;
import dev.crossfire.harness.swarm.Schedule.Disturbance;
import dev.crossfire.harness.threads.Stir;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** In a sanitized fork a round ends with the first call that takes as long as a report; elsewhere it goes on. */
class SanitizedMemberTest {

  private static final int CALLS = 10;
  private static final int SLOW = 4;

  @Test
  void aRoundEndsWithTheFirstCallThatWasReported() throws Exception {
    // Any call is slow if its thread loses its processor in it.
    assertThat(made("thread")).isBetween(1, SLOW);
  }

  @Test
  void withoutASanitizerSlowCallsAreCallsLikeOthers() throws Exception {
    assertThat(made("none")).isEqualTo(CALLS);
  }

  private static int made(String sanitizer) throws Exception {
    Process process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED", "-D" + SanitizedFork.PROPERTY + "=" + sanitizer,
        "-cp", System.getProperty("java.class.path"), Round.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    String out =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).describedAs(out).isZero();
    return Integer.parseInt(out);
  }

  /** The main class of such a process: a round with one slow call, and how many calls were made in it. */
  static final class Round {

    private static final long REPORTS_TIME = 5_000_000;

    private Round() {}

    public static void main(String[] args) {
      var member = new Member(new MadeUpCounter() {
        @Override
        public int call(int thread) {
          int number = super.call(thread);
          long begin = System.nanoTime();
          while (number == SLOW && System.nanoTime() - begin < REPORTS_TIME) {
            Thread.onSpinWait();
          }
          return number;
        }
      }, 0, CALLS, Disturbance.NONE, new Stir(1));
      member.round();
      System.out.println(member.made());
    }
  }
}
