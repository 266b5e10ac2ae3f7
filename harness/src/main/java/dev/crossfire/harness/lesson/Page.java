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
 * @param notes what else there is to say
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
    ATOMIC, MUTEX, RWLOCK, ONCE, THREAD_LOCAL;

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
  public record Note(String heading, String text) {}

  public Page {
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
  }

  /** The section of a scenario. */
  public Optional<Section> section(ScenarioId scenario) {
    return sections.stream().filter(section -> section.scenario().equals(scenario)).findFirst();
  }
}
