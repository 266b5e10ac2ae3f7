package dev.crossfire.scenarios.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossfire.harness.lesson.Page;
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
      ---

      ## counter.plain

      Text with `code`.

      | a | b |
      | - | - |

      ### Not a section

      ## A note

      More.
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
    assertThat(page.notes()).containsExactly(new Page.Note("A note", "More."));
  }

  @Test
  void whatIsMissingIsNamed() {
    refused("## counter.plain", "## counter.plane", "there is no heading '## counter.plain'");
    refused("cf_counter_plain_increment", "cf_counter_plain_decrement",
        "no source of the family defines cf_counter_plain_decrement");
    refused("---\nfamily", "family", "a page begins with front matter between lines of ---");
    refused("## A note", "## counter.plain", "two headings are alike: counter.plain");
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
