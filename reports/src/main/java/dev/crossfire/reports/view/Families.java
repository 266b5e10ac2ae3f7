package dev.crossfire.reports.view;

import dev.crossfire.harness.contract.Visible;
import dev.crossfire.harness.lesson.Lessons;
import dev.crossfire.harness.record.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers rows into scenarios and scenarios into families; families stand in the order of the document. */
final class Families {

  private final SetupNames names;
  private final Lessons lessons;
  private final Anchors anchors = new Anchors();
  private final Map<String, String> scenarioAnchors = new LinkedHashMap<>();

  private Families(SetupNames names, Lessons lessons) {
    this.names = names;
    this.lessons = lessons;
  }

  static List<FamilyView> of(List<Row> rows, SetupNames names, Lessons lessons) {
    var families = new Families(names, lessons);
    rows.forEach(
        row -> families.scenarioAnchors.computeIfAbsent(row.scenario(), families.anchors::of));
    Map<String, Map<String, List<Row>>> grouped = new LinkedHashMap<>();
    for (Row row : rows) {
      grouped
          .computeIfAbsent(row.family(), _ -> new LinkedHashMap<>())
          .computeIfAbsent(row.scenario(), _ -> new ArrayList<>())
          .add(row);
    }
    List<FamilyView> views = new ArrayList<>();
    grouped.forEach((family, scenarios) -> views.add(families.family(family, scenarios)));
    return List.copyOf(views);
  }

  private FamilyView family(String name, Map<String, List<Row>> scenarios) {
    return new FamilyView(
        anchors.of("family-" + name),
        Visible.line(name),
        scenarios.keySet()
            .stream()
            .flatMap(scenario -> lessons.of(scenario).stream())
            .filter(lesson -> lesson.page().family().equals(name))
            .findFirst()
            .map(lesson -> LessonView.ofFamily(anchors.of(name + "-lesson"), lesson)),
        scenarios.values()
            .stream()
            .sorted(Comparator.comparing(rows -> rows.getFirst().role()))
            .map(this::scenario)
            .toList());
  }

  private Link control(Row row, String control) {
    return control.equals(row.scenario())
        ? new Link(Words.MUTANT, Optional.empty())
        : new Link(Visible.line(control), Optional.ofNullable(scenarioAnchors.get(control)));
  }

  private ScenarioView scenario(List<Row> rows) {
    Row first = rows.getFirst();
    return ScenarioView.of(
        String.valueOf(scenarioAnchors.get(first.scenario())),
        Optional.ofNullable(first.control()).map(control -> control(first, control)),
        lessons.of(first.scenario())
            .map(lesson -> LessonView.ofScenario(anchors.of(first.scenario() + "-lesson"), lesson)),
        rows,
        rows.stream().map(row -> RowView.of(row, names, anchors)).toList());
  }
}
