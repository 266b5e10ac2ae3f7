package dev.crossfire.scenarios.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.lesson.Block;
import dev.crossfire.harness.lesson.Heading;
import dev.crossfire.harness.lesson.Page;
import dev.crossfire.harness.lesson.Promise;
import dev.crossfire.harness.lesson.Section;
import dev.crossfire.harness.lesson.Stress;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageReaderTest {

  private static final String PAGE = """
      ---
      family: counter
      question: Lost?
      sentence: Yes.
      pattern: thread-local
      checklist: {globalState: A., synchronised: B., documented: C., threadBound: D.}
      scenarios:
        counter.plain:
          code: [cf_counter_plain_increment]
          rule: Do not.
          next: {scenario: counter.volatile, changes: One word.}
      ---

      ## counter.plain

      Text with `code`.

      | a | b |
      | - | - |

      ### Not a section

      ## Why

      Because.

      ## The cheaper fix that is not

      None.

      ## What a clean run does not show

      Much.

      ## If it fails on your machine

      Again.

      ## The same in Rust

      Likewise.
      """;

  @Test
  void aPageIsCutAtItsHeadings() {
    Page page = PageReader.read(PAGE);
    assertThat(page.pattern()).isEqualTo(Page.Pattern.THREAD_LOCAL);
    assertThat(page.sections()).hasSize(1);
    assertThat(page.sections().getFirst().text()).startsWith("Text with `code`.")
        .endsWith("### Not a section");
    assertThat(page.sections().getFirst().code().getFirst().code())
        .startsWith("int32_t cf_counter_plain_increment(cf_counter *c)\n{\n")
        .contains("++c->value")
        .endsWith("}");
    assertThat(page.notes()).startsWith(new Page.Note(Heading.WHY, "Because."))
        .endsWith(new Page.Note(Heading.RUST, "Likewise."));
    assertThat(page.sections().getFirst().next())
        .isEqualTo(new Section.Next(new ScenarioId("counter.volatile"), "One word."));
  }

  @Test
  void whoCallsWhatIsReadFromTheSource() {
    Stress stress = PageReader.read(PAGE).sections().getFirst().stress();
    assertThat(stress.actors().getFirst())
        .isEqualTo(
            new Block.Items(
                List.of(
                    new Block.Item("first", "`r1 = cf_counter_plain_increment(counter.address)`"),
                    new Block.Item("second", "`r2 = cf_counter_plain_increment(counter.address)`"),
                    new Block.Item("total, afterwards",
                        "`r3 = cf_counter_plain_get(counter.address)`"))));
    assertThat(stress.functions()).extracting(Promise::prototype)
        .containsExactly("int32_t cf_counter_plain_increment(cf_counter *c)");
    assertThat(stress.functions().getFirst().blocks()).isEqualTo("never");
    assertThat(stress.recorded()).startsWith("What two increments can give:");
  }

  @Test
  void whatIsMissingIsNamed() {
    refused("## counter.plain", "## counter.plane", "there is no heading '## counter.plain'");
    refused("cf_counter_plain_increment", "cf_counter_plain_decrement",
        "no source of the family defines cf_counter_plain_decrement");
    refused("---\nfamily", "family", "a page begins with front matter between lines of ---");
    refused("## Why", "## counter.plain", "two headings are alike: counter.plain");
    refused("## Why", "## Whence", "neither a scenario nor a note of the name 'Whence'");
    refused("## Why\n\nBecause.\n\n", "",
        "expected the headings [Why, The cheaper fix that is not, What a clean run does not show");
    refused("counter.plain", "counter.plane",
        "there is no source /dev/crossfire/scenarios/counter/CounterPlane.java");
    refused("next: {", "last: {", "Missing required creator property 'next'");
    refused("rule: Do not.", "rule: ''", "counter.plain needs code, a rule and a text");
    refused("thread-local", "threads",
        "[atomic, mutex, rwlock, once, thread-local]; found: threads");
    refused("question: Lost?\n", "", "question");
    refused("question: Lost?", "quest: Lost?", "quest");
  }

  private static void refused(String text, String replacement, String message) {
    assertThat(PAGE).contains(text);
    assertThatThrownBy(() -> PageReader.read(PAGE.replace(text, replacement)))
        .hasMessageContaining(message);
  }
}
