package dev.crossfire.scenarios.pages;

import dev.crossfire.fixtures.FixtureSource;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.lesson.Page;
import dev.crossfire.harness.lesson.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Reads a page: front matter between two lines of three hyphens, then a second-level heading for each scenario of the front
 * matter, and for each note.
 */
final class PageReader {

  private static final String FENCE = "---\n";

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();
  private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();

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
    Map<String, String> parts = parts(page.substring(end + 1 + FENCE.length()));
    List<FixtureSource> sources = FixtureSource.ofFamily(matter.family());
    List<Section> sections = new ArrayList<>();
    matter.scenarios()
        .forEach((scenario, entry) -> sections.add(section(scenario, entry, parts, sources)));
    List<Page.Note> notes = new ArrayList<>();
    parts.forEach((heading, text) -> notes.add(new Page.Note(heading, text)));
    return new Page(
        matter.family(), matter.question(), matter.sentence(),
        Page.Pattern.of(matter.pattern()),
        matter.checklist(), sections, notes);
  }

  /** Takes the scenario's part away, so that notes remain. */
  private static Section section(
      String scenario, FrontMatter.Entry entry, Map<String, String> parts,
      List<FixtureSource> sources) {
    String text = parts.remove(scenario);
    if (text == null) {
      throw new IllegalArgumentException("there is no heading '## " + scenario + "'");
    }
    List<Section.Excerpt> code =
        entry.code().stream().map(symbol -> excerpt(symbol, sources)).toList();
    return new Section(new ScenarioId(scenario), code, entry.rule(), text);
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

  /** The Markdown below each second-level heading, in order. */
  private static Map<String, String> parts(String markdown) {
    List<String> lines = markdown.lines().toList();
    List<Heading> headings = new ArrayList<>();
    for (Node node = PARSER.parse(markdown).getFirstChild(); node != null; node =
        node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == 2) {
        headings.add(heading);
      }
    }
    Map<String, String> parts = new LinkedHashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      int to = i + 1 < headings.size() ? line(headings.get(i + 1)) : lines.size();
      String text = String.join("\n", lines.subList(line(headings.get(i)) + 1, to)).strip();
      if (parts.put(TEXT.render(headings.get(i)).strip(), text) != null) {
        throw new IllegalArgumentException(
            "two headings are alike: " + TEXT.render(headings.get(i)));
      }
    }
    return parts;
  }

  private static int line(Heading heading) {
    return heading.getSourceSpans().getFirst().getLineIndex();
  }
}
