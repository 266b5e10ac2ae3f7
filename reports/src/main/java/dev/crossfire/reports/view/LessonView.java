package dev.crossfire.reports.view;

import dev.crossfire.harness.lesson.Block;
import dev.crossfire.harness.lesson.Lesson;
import dev.crossfire.harness.lesson.Part;
import java.util.List;

/**
 * What explains a scenario, or a whole family.
 *
 * @param anchor its place in the report
 * @param title what it tells
 * @param question what is asked, if it is of a family; else empty
 * @param answer the answer in one sentence, likewise
 * @param parts what it says, in order
 */
public record LessonView(
    String anchor, String title, String question, String answer, List<Part> parts) {

  /** What stands in the place of numbers that are in the report itself. */
  private static final Block ROWS =
      new Block.Prose(
          "What this run observed is in the rows of this scenario; the machine, the compiler and the JDK are at the head of the report.");

  static LessonView ofScenario(String anchor, Lesson lesson) {
    return new LessonView(
        anchor,
        Words.lesson(lesson.scenario().role()),
        "",
        "",
        lesson.observed(List.of(ROWS)).parts(false));
  }

  static LessonView ofFamily(String anchor, Lesson lesson) {
    return new LessonView(
        anchor, "The lesson of this family", lesson.page().question(), lesson.page().sentence(),
        lesson.parts(true));
  }
}
