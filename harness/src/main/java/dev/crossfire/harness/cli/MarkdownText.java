package dev.crossfire.harness.cli;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown for a terminal: paragraphs wrapped, tables in columns. */
final class MarkdownText {

  private static final int WIDTH = 100;

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final TextContentRenderer OTHERS =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.STRIP).build();

  private MarkdownText() {}

  /** The text, without a line break at its end. */
  static String of(String markdown) {
    List<String> blocks = new ArrayList<>();
    for (Node block = PARSER.parse(markdown).getFirstChild(); block != null; block =
        block.getNext()) {
      blocks.add(
          switch (block) {
            case TableBlock table -> table(table);
            case Paragraph paragraph -> wrapped(inline(paragraph));
            default -> OTHERS.render(block).strip();
          });
    }
    return String.join("\n\n", blocks);
  }

  /** The words of a block, without marks. */
  private static String inline(Node block) {
    var words = new StringBuilder();
    block.accept(
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
          public void visit(SoftLineBreak lineBreak) {
            words.append(' ');
          }
        });
    return words.toString().strip();
  }

  private static String wrapped(String text) {
    var lines = new StringBuilder();
    int column = 0;
    for (String word : text.split("\\s+", -1)) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        lines.append('\n');
        column = 0;
      } else if (column > 0) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString();
  }

  private static String table(TableBlock table) {
    List<List<String>> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
        rows.add(cells(row));
      }
    }
    int columns = rows.getFirst().size();
    var text = new StringBuilder();
    int[] widths = new int[columns];
    rows.forEach(row -> {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    });
    for (int i = 0; i < rows.size(); i++) {
      text.append(line(rows.get(i), widths)).append('\n');
      if (i == 0) {
        text.append(rule(widths)).append('\n');
      }
    }
    return text.toString().stripTrailing();
  }

  private static List<String> cells(Node row) {
    List<String> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add(inline(cell));
    }
    return cells;
  }

  private static String line(List<String> cells, int[] widths) {
    var line = new StringBuilder(" ");
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? " " : " | ")
          .append(cells.get(i))
          .repeat(' ', widths[i] - cells.get(i).length());
    }
    return line.toString().stripTrailing();
  }

  private static String rule(int[] widths) {
    var rule = new StringBuilder(" ");
    for (int i = 0; i < widths.length; i++) {
      rule.append(i == 0 ? "-" : "-+-").repeat('-', widths[i]);
    }
    return rule.toString();
  }
}
