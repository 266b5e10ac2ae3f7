package dev.crossfire.scenarios.pages;

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

/** Cuts Markdown at its second-level headings. */
final class MarkdownParts {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();
  private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();

  private MarkdownParts() {}

  /**
   * The Markdown below each heading, in order; the map is the caller's.
   *
   * @throws IllegalArgumentException if two headings are alike
   */
  static Map<String, String> of(String markdown) {
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
