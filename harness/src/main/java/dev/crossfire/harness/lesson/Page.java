package dev.crossfire.harness.lesson;

import dev.crossfire.harness.contract.ScenarioId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a family teaches.
 *
 * @param family the part before the dot of its scenarios' names
 * @param question its title, which is a question
 * @param sentence the answer in one sentence
 * @param pattern the synchronization pattern that it teaches
 * @param checklist the four questions to ask of every exported function, answered for this family
 * @param sections a section for each scenario, in the order in which a reader should meet them
 * @param notes what there is to say of the whole family: a note for each heading of which a page must tell
 */
public record Page(
    String family,
    String question,
    String sentence,
    Pattern pattern,
    Checklist checklist,
    List<Section> sections,
    List<Note> notes) {

  /** How state that threads share is kept right. */
  public enum Pattern {
    ATOMIC("state is one word, and each change of it is one atomic step"), MUTEX(
        "whoever uses the state holds its lock, and the others wait"), RWLOCK(
            "readers share the state, and a writer has it alone"), ONCE(
                "one caller makes the state, and the others wait until it is made"), THREAD_LOCAL(
                    "each thread, or each call, has a state of its own");

    private final String meaning;

    Pattern(String meaning) {
      this.meaning = meaning;
    }

    /** How it keeps state right, in half a sentence. */
    public String meaning() {
      return meaning;
    }

    /** The name in pages and in the terminal. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The pattern of a name.
     *
     * @throws IllegalArgumentException if there is none of that name; the message has all
     */
    public static Pattern of(String id) {
      return Arrays.stream(values())
          .filter(pattern -> pattern.id().equals(id))
          .findFirst()
          .orElseThrow(
              () -> new IllegalArgumentException(
                  "a pattern is one of %s; found: %s"
                      .formatted(Arrays.stream(values()).map(Pattern::id).toList(), id)));
    }
  }

  /**
   * A part of a page that is about no scenario in particular.
   *
   * @param heading what it is about
   * @param text Markdown
   */
  public record Note(Heading heading, String text) {}

  /** The notes of a page, in order; whatever else a lesson has is read from elsewhere. */
  public static final List<Heading> NOTES =
      List.of(Heading.WHY, Heading.NOT_ENOUGH, Heading.CLEAN_RUN, Heading.FAILS_HERE, Heading.RUST);

  public Page {
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
    List<Heading> found = notes.stream().map(Note::heading).toList();
    if (!found.equals(NOTES)) {
      throw new IllegalArgumentException(
          "expected the headings %s at its end, in this order; found: %s"
              .formatted(titles(NOTES), titles(found)));
    }
  }

  private static List<String> titles(List<Heading> headings) {
    return headings.stream().map(Heading::title).toList();
  }

  /** What it says of the whole family under a heading of {@link #NOTES}. */
  String note(Heading heading) {
    return notes.stream()
        .filter(note -> note.heading() == heading)
        .findFirst()
        .orElseThrow()
        .text();
  }

  /** The section of a scenario. */
  public Optional<Section> section(ScenarioId scenario) {
    return sections.stream().filter(section -> section.scenario().equals(scenario)).findFirst();
  }
}
