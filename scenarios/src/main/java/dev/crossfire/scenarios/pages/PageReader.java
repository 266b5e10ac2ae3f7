package dev.crossfire.scenarios.pages;

import dev.crossfire.fixtures.FixtureSource;
import dev.crossfire.fixtures.contract.FunctionContract;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.lesson.Heading;
import dev.crossfire.harness.lesson.Page;
import dev.crossfire.harness.lesson.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a page: front matter between two lines of three hyphens, then a second-level heading for each scenario of the front
 * matter, and for each note.
 */
final class PageReader {

  private static final String FENCE = "---\n";

  private PageReader() {}

  /**
   * Reads a page.
   *
   * @throws IllegalArgumentException if it lacks something; the message says what
   */
  static Page read(String page) {
    int end = page.indexOf("\n" + FENCE);
    if (!page.startsWith(FENCE) || end < 0) {
      throw new IllegalArgumentException("a page begins with front matter between lines of ---");
    }
    FrontMatter matter = FrontMatter.parse(page.substring(FENCE.length(), end + 1));
    Map<String, String> parts = MarkdownParts.of(page.substring(end + 1 + FENCE.length()));
    List<FixtureSource> sources = FixtureSource.ofFamily(matter.family());
    List<FunctionContract> contracts = FixtureSource.contracts(matter.family());
    List<Section> sections = new ArrayList<>();
    matter.scenarios()
        .forEach(
            (scenario, entry) -> sections.add(
                section(scenario, entry, parts, sources, contracts)));
    List<Page.Note> notes = new ArrayList<>();
    parts.forEach((heading, text) -> notes.add(new Page.Note(heading(heading), text)));
    return new Page(
        matter.family(), matter.question(), matter.sentence(),
        Page.Pattern.of(matter.pattern()),
        matter.checklist(), sections, notes);
  }

  /** Takes the scenario's part away, so that notes remain. */
  private static Section section(
      String scenario, FrontMatter.Entry entry, Map<String, String> parts,
      List<FixtureSource> sources, List<FunctionContract> contracts) {
    String text = parts.remove(scenario);
    if (text == null) {
      throw new IllegalArgumentException("there is no heading '## " + scenario + "'");
    }
    List<Section.Excerpt> code =
        entry.code().stream().map(symbol -> excerpt(symbol, sources)).toList();
    ScenarioId id = new ScenarioId(scenario);
    return new Section(
        id, code, StressReader.read(id, contracts), entry.rule(),
        new Section.Next(new ScenarioId(entry.next().scenario()), entry.next().changes()), text);
  }

  private static Heading heading(String title) {
    return Page.NOTES.stream()
        .filter(heading -> heading.title().equals(title))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(
                "there is neither a scenario nor a note of the name '" + title + "'"));
  }

  private static Section.Excerpt excerpt(String symbol, List<FixtureSource> sources) {
    return sources.stream()
        .flatMap(
            source -> source.definition(symbol)
                .map(code -> new Section.Excerpt(source.file(), code))
                .stream())
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no source of the family defines " + symbol));
  }
}
