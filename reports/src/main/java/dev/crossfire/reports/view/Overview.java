package dev.crossfire.reports.view;

import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.record.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Every row's verdict at a glance: a scenario is a line, a way of running it a column.
 *
 * @param columns the columns, by setup
 * @param groups the lines, by family and role
 */
public record Overview(List<Columns> columns, List<Group> groups) {

  /**
   * The columns of one setup.
   *
   * @param setup engine and threads
   * @param linkages one column for each
   */
  public record Columns(String setup, List<String> linkages) {}

  /**
   * The scenarios of one family and role.
   *
   * @param family the family's name
   * @param role "Hazards", "Fixes" or "Subjects"
   * @param expected what is expected of them
   * @param lines one for each scenario
   */
  public record Group(String family, String role, String expected, List<Line> lines) {}

  /**
   * One scenario.
   *
   * @param scenario the scenario
   * @param cells its rows in each column; most often one, and none where it was not planned
   */
  public record Line(ScenarioView scenario, List<List<RowView>> cells) {}

  /** The number of all columns, that of the scenarios' names included. */
  public int width() {
    return 1 + columns.stream().mapToInt(columns -> columns.linkages().size()).sum();
  }

  static Overview of(List<Row> rows, List<FamilyView> families, SetupNames names) {
    Map<String, TreeSet<Linkage>> columns = new LinkedHashMap<>();
    rows.forEach(
        row -> columns.computeIfAbsent(names.name(Setup.of(row)), _ -> new TreeSet<>())
            .add(row.linkage()));
    List<Columns> headings = new ArrayList<>();
    columns.forEach(
        (setup, linkages) -> headings
            .add(new Columns(setup, linkages.stream().map(Linkage::id).toList())));
    List<Group> groups = new ArrayList<>();
    for (FamilyView family : families) {
      Map<Role, List<Line>> lines = new EnumMap<>(Role.class);
      family.scenarios()
          .forEach(
              scenario -> lines.computeIfAbsent(scenario.role(), _ -> new ArrayList<>())
                  .add(new Line(scenario, cells(scenario, headings))));
      lines.forEach(
          (role, of) -> groups
              .add(new Group(family.name(), Words.plural(role), Words.expected(role), of)));
    }
    return new Overview(List.copyOf(headings), List.copyOf(groups));
  }

  private static List<List<RowView>> cells(ScenarioView scenario, List<Columns> headings) {
    return headings.stream()
        .flatMap(
            columns -> columns.linkages()
                .stream()
                .map(
                    linkage -> scenario.rows()
                        .stream()
                        .filter(row -> row.setup().equals(columns.setup())
                            && row.linkage().equals(linkage))
                        .toList()))
        .toList();
  }
}
