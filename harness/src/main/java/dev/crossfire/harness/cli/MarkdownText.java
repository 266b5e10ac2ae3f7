package dev.crossfire.harness.cli;

import dev.crossfire.harness.contract.Visible;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown for a terminal: paragraphs wrapped, tables in columns, a link as its words and where it leads. */
final class MarkdownText {

  /** A column gets no narrower than this, even if the table is then wider than the terminal. */
  private static final int NARROWEST = 12;

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final TextContentRenderer OTHERS =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.STRIP).build();

  private final int width;

  /** Text of this width, in characters. */
  MarkdownText(int width) {
    this.width = width;
  }

  /** Text that means itself in Markdown, and cannot steer a terminal. */
  static String escaped(String text) {
    return Visible.line(text).replaceAll("[\\p{Punct}]", "\\\\$0");
  }

  /** The text, without a line break at its end. */
  String of(String markdown) {
    List<String> blocks = new ArrayList<>();
    for (Node block = PARSER.parse(markdown).getFirstChild(); block != null; block =
        block.getNext()) {
      blocks.add(
          switch (block) {
            case TableBlock table -> table(cells(table));
            case Paragraph paragraph -> plain(inline(paragraph));
            case BulletList list -> list(list);
            default -> OTHERS.render(block).strip();
          });
    }
    return String.join("\n\n", blocks);
  }

  private String list(BulletList list) {
    List<String> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      items.add("- " + String.join("\n  ", wrapped(inline(item), width - 2)));
    }
    return String.join("\n", items);
  }

  /** Words that are no Markdown, wrapped. */
  String plain(String text) {
    return String.join("\n", wrapped(text, width));
  }

  /** A table whose cells are Markdown. */
  String table(List<String> columns, List<List<String>> rows) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(columns);
    rows.forEach(
        row -> cells.add(row.stream().map(cell -> inline(PARSER.parse(cell))).toList()));
    return table(cells);
  }

  /** The words of a node, without marks. */
  private static String inline(Node node) {
    var words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }

          @Override
          public void visit(Link link) {
            visitChildren(link);
            words.append(" <").append(link.getDestination()).append('>');
          }

          @Override
          public void visit(SoftLineBreak lineBreak) {
            words.append(' ');
          }

          @Override
          public void visit(HardLineBreak lineBreak) {
            words.append(' ');
          }
        });
    return words.toString().strip();
  }

  private static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (String word : text.split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private String table(List<List<String>> rows) {
    int[] widths = widths(rows);
    var text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      text.append(row(rows.get(i), widths));
      if (i == 0) {
        text.append(rule(widths)).append('\n');
      }
    }
    return text.toString().stripTrailing();
  }

  private static List<List<String>> cells(TableBlock table) {
    List<List<String>> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          cells.add(inline(cell));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  /** As wide as the longest cell of each column; where that is too wide, the widest columns give way. */
  private int[] widths(List<List<String>> rows) {
    int[] widths = new int[rows.getFirst().size()];
    rows.forEach(
        row -> {
          for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
          }
        });
    int room = width - 2 - 3 * (widths.length - 1);
    while (Arrays.stream(widths).sum() > room) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROWEST) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static String row(List<String> cells, int[] widths) {
    List<List<String>> columns = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      columns.add(wrapped(cells.get(i), widths[i]));
    }
    int height = columns.stream().mapToInt(List::size).max().orElse(0);
    var text = new StringBuilder();
    for (int y = 0; y < height; y++) {
      var line = new StringBuilder(" ");
      for (int i = 0; i < widths.length; i++) {
        String cell = y < columns.get(i).size() ? columns.get(i).get(y) : "";
        line.append(i == 0 ? " " : " | ")
            .append(cell)
            .repeat(' ', Math.max(0, widths[i] - cell.length()));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static String rule(int[] widths) {
    var rule = new StringBuilder(" ");
    for (int i = 0; i < widths.length; i++) {
      rule.append(i == 0 ? "-" : "-+-").repeat('-', widths[i]);
    }
    return rule.toString();
  }
}
