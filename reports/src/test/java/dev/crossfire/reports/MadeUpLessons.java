package dev.crossfire.reports;

import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Conditions;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.OutcomeRule;
import dev.crossfire.harness.contract.OutcomeTable;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.contract.Workload;
import dev.crossfire.harness.lesson.Block;
import dev.crossfire.harness.lesson.Checklist;
import dev.crossfire.harness.lesson.Lessons;
import dev.crossfire.harness.lesson.Page;
import dev.crossfire.harness.lesson.Pages;
import dev.crossfire.harness.lesson.Promise;
import dev.crossfire.harness.lesson.Section;
import dev.crossfire.harness.lesson.Stress;
import java.util.List;
import java.util.Optional;

/** Lessons of {@code counter.plain} and of {@code counter.spinlock}, in which HTML stands. */
final class MadeUpLessons {

  private static final ScenarioId PLAIN = new ScenarioId("counter.plain");
  private static final ScenarioId SPINLOCK = new ScenarioId("counter.spinlock");

  private MadeUpLessons() {}

  static Lessons of() {
    var page =
        new Page(
            "counter",
            "Lost with `++`, <b>really</b>?",
            "Yes & no.",
            Page.Pattern.ATOMIC,
            new Checklist("A.", "B.", "C.", "D."),
            List.of(
                section(PLAIN, SPINLOCK,
                    "Steps:\n\n| one | two |\n| --- | --- |\n| loads `0` | |\n| | <i>stores</i> |\n"),
                section(SPINLOCK, PLAIN, "One at a time. <script>alert(1)</script>")),
            Page.NOTES.stream()
                .map(
                    heading -> new Page.Note(
                        heading,
                        "See [a page](https://example.invalid/x) and [none](javascript:alert(1))."))
                .toList());
    return new Lessons(
        List.of(spec(PLAIN, Role.HAZARD, Optional.empty()),
            spec(SPINLOCK, Role.FIX, Optional.of(PLAIN))),
        new Pages(List.of(page)));
  }

  private static Section section(ScenarioId scenario, ScenarioId next, String text) {
    return new Section(
        scenario,
        List.of(new Section.Excerpt("counter.c", "if (a < b && c > d) { /* " + scenario + " */ }")),
        new Stress(
            List.of(new Promise("void f(int *p)", "thread-safe", "never", "p: <whose>", "none",
                "none")),
            List.of(new Block.Items(List.of(new Block.Item("first", "`r1 = f(p)`")))),
            "What comes out."),
        "Never <u>do</u> it.",
        new Section.Next(next, "One thing."),
        text);
  }

  private static ScenarioSpec spec(ScenarioId id, Role role, Optional<ScenarioId> control) {
    var outcomes =
        OutcomeTable.forbiddingTheRest(
            List.of(OutcomeRule.literally("<1>", Expectation.ACCEPTABLE, "Is \"1\" & no *more*.")));
    return new ScenarioSpec(
        id, role, Contract.THREAD_SAFE, Blocking.NEVER, control, Conditions.NONE, "A <summary>.",
        List.of(new Workload(Engine.JCSTRESS, 2, ThreadKind.PLATFORM, "X", outcomes)));
  }
}
