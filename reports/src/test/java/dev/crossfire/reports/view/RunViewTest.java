package dev.crossfire.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.record.RunInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunViewTest {

  @Test
  void theCommandHasTheSeedThatRepeatsTheRun() {
    assertThat(command("run", "--budget", "60s"))
        .isEqualTo("./crossfire run --budget 60s --seed 42");
  }

  @Test
  void aSeedThatWasGivenIsNotRepeated() {
    assertThat(command("run", "--seed", "7")).isEqualTo("./crossfire run --seed 7");
    assertThat(command("run", "--seed=7")).isEqualTo("./crossfire run --seed=7");
  }

  @Test
  void whatAShellWouldTakeApartIsQuoted() {
    assertThat(command("run", "counter.*", "a b", "it's", "$(x)", ""))
        .isEqualTo("./crossfire run 'counter.*' 'a b' 'it'\\''s' '$(x)' '' --seed 42");
  }

  @Test
  void timeAndDurationAreReadable() {
    assertThat(RunFacts.of(run("2026-11-20T13:54:07.120Z")))
        .containsExactly(
            new Fact("Started", "2026-11-20 13:54:07 UTC"), new Fact("Took", "58.9 s of 60 s"),
            new Fact("Seed", "42"));
  }

  @Test
  void aTimeThatIsNoneIsShownAsItIs() {
    assertThat(RunFacts.of(run("soon\u202e"))).first()
        .isEqualTo(new Fact("Started", "soon\\u202E"));
  }

  private static String command(String... arguments) {
    return RunView.of(run("", arguments)).command();
  }

  private static RunInfo run(String startedAt, String... arguments) {
    return new RunInfo(startedAt, 58_914, 60_000, 42, List.of(arguments), true);
  }
}
