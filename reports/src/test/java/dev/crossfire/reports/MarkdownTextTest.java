package dev.crossfire.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Visible;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MarkdownTextTest {

  static final List<String> HOSTILE = MadeUpResults.HOSTILE;

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void textInACellIsTextAndNothingElse(String hostile) {
    String text = Visible.line(hostile);

    assertThat(cells(MarkdownText.text(text))).containsExactly("text:" + text, "text:next");
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void codeInACellIsCodeAndNothingElse(String hostile) {
    String text = Visible.line(hostile);

    assertThat(cells(MarkdownText.code(text))).hasSize(2)
        .first()
        .asString()
        .isEqualTo("code:" + text);
  }

  @Test
  void plainTextIsReadable() {
    assertThat(MarkdownText.text("counter: 1, 1 (at 13:54:07)"))
        .isEqualTo("counter: 1, 1 (at 13:54:07)");
  }

  @Test
  void whatGitHubWouldTurnIntoLinksAndPicturesIsNotSpeltOut() {
    assertThat(MarkdownText.text("@someone #12 http://x www.x :smile:"))
        .doesNotContain("@", "#12", "://", "www.", ":smile:");
  }

  @Test
  void codeThatIsEmptyOrBlankIsStillCode() {
    assertThat(cells(MarkdownText.code(" "))).first().asString().startsWith("code:");
  }

  private static List<String> cells(String cell) {
    Node document = PARSER.parse("| a | b |\n| - | - |\n| " + cell + " | next |\n");
    List<String> cells = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof TableCell tableCell && !tableCell.isHeader()) {
              cells.add(content(tableCell));
            }
            super.visit(node);
          }
        });
    return cells;
  }

  private static String content(TableCell cell) {
    var content = new StringBuilder();
    for (Node child = cell.getFirstChild(); child != null; child = child.getNext()) {
      switch (child) {
        case Text text ->
          content.append(content.isEmpty() ? "text:" : "").append(text.getLiteral());
        case Code code -> content.append("code:").append(code.getLiteral());
        default -> content.append(child);
      }
    }
    return content.toString();
  }
}
