package dev.crossfire.reports;

import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The Markdown of lessons as HTML. What looks like HTML in it is shown as it stands, and a link leads to a web page or nowhere.
 *
 * <p>A table of a page is a sequence of steps, which are numbered.
 */
public final class MarkdownHtml {

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final HtmlRenderer RENDERER = renderer(false);
  private static final HtmlRenderer INLINE = renderer(true);

  private MarkdownHtml() {}

  /** Paragraphs, lists and tables. */
  public static String of(String markdown) {
    var html = new StringBuilder();
    for (Node block = PARSER.parse(markdown).getFirstChild(); block != null; block =
        block.getNext()) {
      if (block instanceof TableBlock table) {
        steps(table, html);
      } else {
        html.append(RENDERER.render(block));
      }
    }
    return html.toString();
  }

  /** A line, without a paragraph around it. */
  public static String line(String markdown) {
    return INLINE.render(PARSER.parse(markdown)).strip();
  }

  private static void steps(TableBlock table, StringBuilder html) {
    html.append("<table class=\"steps\"><caption class=\"hidden\">Steps, in order</caption>");
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      boolean head = part instanceof TableHead;
      html.append(head ? "<thead>" : "<tbody>");
      int step = 0;
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        html.append(
            head ? "<tr><th scope=\"col\">step</th>" : "<tr><th scope=\"row\">" + ++step + "</th>");
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          html.append(head ? "<th scope=\"col\">" : "<td>");
          for (Node text = cell.getFirstChild(); text != null; text = text.getNext()) {
            html.append(RENDERER.render(text));
          }
          html.append(head ? "</th>" : "</td>");
        }
        html.append("</tr>");
      }
      html.append(part instanceof TableBody ? "</tbody>" : "</thead>");
    }
    html.append("</table>");
  }

  private static HtmlRenderer renderer(boolean inline) {
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .sanitizeUrls(true)
        .omitSingleParagraphP(inline)
        .attributeProviderFactory(_ -> MarkdownHtml::attributes)
        .build();
  }

  /** What can scroll can be reached by keyboard, and a web page is not told where its reader comes from. */
  private static void attributes(Node node, String tag, Map<String, String> attributes) {
    if (tag.equals("pre")) {
      attributes.put("tabindex", "0");
    }
    if (node instanceof Link) {
      attributes.put("rel", "noreferrer");
    }
  }
}
