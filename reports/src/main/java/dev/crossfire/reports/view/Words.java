package dev.crossfire.reports.view;

import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.verdict.Block;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the words of a report mean, for readers who meet them here. */
public final class Words {

  /** What stands beside every HELD. */
  public static final String HELD_LIMIT =
      "HELD speaks only of a race as visible as the control's under this stress, and of no rarer one.";

  /** What stands in the place of a control's name where a row is its own control. */
  static final String MUTANT = "its mutant: the same source without the repair";

  private Words() {}

  /** Every word that a report uses without explaining it, in the order in which a reader meets them. */
  public static List<Fact> glossary() {
    return Stream.of(
        Arrays.stream(Verdict.values()).map(verdict -> new Fact(verdict.name(), meaning(verdict))),
        Arrays.stream(Finding.values())
            .filter(finding -> finding == Finding.SHOWN || finding == Finding.HELD)
            .map(finding -> new Fact(finding.name(), meaning(finding))),
        Stream.of(
            new Fact("sample", "One execution of all threads on fresh state."),
            new Fact(
                "block",
                "50 to 100 ms of stress, and the unit of evidence: samples inside a block are not independent."),
            new Fact(
                "control",
                "The hazard twin of a fix, stressed beside it in alternating blocks. It shows that the stress can"
                    + " see the race. For a fix that is certain by construction it is its mutant: the same source"
                    + " without the repair."),
            new Fact("forbidden", "The share of samples whose outcome only a race can give."),
            new Fact(
                "missed with",
                "The probability that a race as visible as the control's was missed."),
            new Fact(
                "CPU / wall",
                "Processor time over wall time. At %s and more the threads truly ran at the same time."
                    .formatted(Figures.ratio(Block.OVERLAP)))))
        .flatMap(facts -> facts)
        .toList();
  }

  static String meaning(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "The finding is the expected one: a hazard is SHOWN, a fix HELD.";
      case FAIL -> "A fix misbehaved, or a hazard was not shown though its budget was spent.";
      case INCONCLUSIVE ->
        "Nothing is shown to misbehave, and nothing proves that it would have been seen.";
      case ERROR -> "The stress itself did not work.";
      case SKIPPED -> "Not run, for the reason given.";
    };
  }

  static String meaning(Finding finding) {
    return switch (finding) {
      case SHOWN -> "There is evidence of misbehaviour.";
      case HELD ->
        "No evidence, and the control proves that the stress would have seen a race as visible as its own.";
      case INCONCLUSIVE -> meaning(Verdict.INCONCLUSIVE);
      case ERROR -> meaning(Verdict.ERROR);
    };
  }

  static String meaning(Contract contract) {
    return switch (contract) {
      case THREAD_SAFE -> "any number of threads may call at the same time";
      case NOT_THREAD_SAFE -> "callers must keep calls on the same state apart";
      case THREAD_CONFINED -> "one thread, or one thread for each part of the state, may call";
      case ONCE_BEFORE_USE -> "called once, before any other thread uses the state";
    };
  }

  static String expected(Role role) {
    return switch (role) {
      case HAZARD -> "expected to be SHOWN";
      case FIX -> "expected to be HELD";
      case SUBJECT -> "judged by its contract";
    };
  }

  static String lesson(Role role) {
    return switch (role) {
      case HAZARD -> "Why it happens, and what repairs it";
      case FIX -> "What it repairs, and why that is enough";
      case SUBJECT -> "What it is about";
    };
  }

  static String plural(Role role) {
    return switch (role) {
      case HAZARD -> "Hazards";
      case FIX -> "Fixes";
      case SUBJECT -> "Subjects";
    };
  }
}
