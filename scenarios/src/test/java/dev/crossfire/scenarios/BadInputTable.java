package dev.crossfire.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The cases of {@code docs/bad-input.md}, which is what this test holds the program to. */
final class BadInputTable {

  static final Path FILE = Path.of("..", "docs", "bad-input.md");

  /**
   * A line of the table.
   *
   * @param name the case's name, by which the test knows how to bring it about
   * @param command the arguments
   * @param exitCode the exit code
   * @param message what is said; empty for nothing
   */
  record Case(String name, List<String> command, int exitCode, String message) {

    @Override
    public String toString() {
      return name;
    }
  }

  private BadInputTable() {}

  static List<Case> read() throws IOException {
    Node document = Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .build()
        .parse(Files.readString(FILE));
    List<Case> cases = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof TableRow row && row.getParent() instanceof TableBody) {
              cases.add(caseOf(cells(row)));
            } else {
              super.visit(node);
            }
          }
        });
    return cases;
  }

  /** Name, what is given (for the reader alone), command, exit code, message. */
  private static Case caseOf(List<String> cells) {
    String command = cells.get(2);
    return new Case(
        cells.get(0),
        command.isEmpty() ? List.of() : List.of(command.split(" ")),
        Integer.parseInt(cells.get(3)),
        cells.get(4));
  }

  private static List<String> cells(TableRow row) {
    List<String> cells = new ArrayList<>();
    for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableCell cell) {
        cells.add(text(cell));
      }
    }
    return cells;
  }

  private static String text(TableCell cell) {
    var text = new StringBuilder();
    for (Node node = cell.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Text plain -> text.append(plain.getLiteral());
        case Code code -> text.append(code.getLiteral());
        default -> text.append(node);
      }
    }
    return text.toString();
  }
}
