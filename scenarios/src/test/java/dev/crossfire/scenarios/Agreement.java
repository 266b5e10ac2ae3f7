package dev.crossfire.scenarios;

import dev.crossfire.harness.contract.Misbehaviour;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Power;
import dev.crossfire.harness.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Holds a sanitizer's opinion of each scenario against that of the stress. */
final class Agreement {

  /** Of so many blocks of a control that a sanitizer can see, one is reported. */
  private static final int ENOUGH = 5;

  private Agreement() {}

  /** Where the two differ and neither the scenario nor its page says so: a sentence each. */
  static List<String> disagreements(List<Row> rows) {
    List<String> found = new ArrayList<>();
    for (Row row : rows) {
      if (row.sanitizer() != Sanitizer.NONE) {
        disagreement(row, twin(row, rows))
            .ifPresent(why -> found.add("%s (%s, %s threads): %s; it says: %s"
                .formatted(row.scenario(), row.engine().id(), row.threads(), why, row.reason())));
      }
    }
    return found;
  }

  private static Optional<String> disagreement(Row row, Row stress) {
    ScenarioSpec spec = SanitizersSay.scenario(row.scenario());
    if (stress.verdict() == Verdict.FAIL || stress.verdict() == Verdict.ERROR) {
      return Optional.of("the stress itself says " + stress.verdict() + ", " + stress.reason());
    }
    if (row.verdict() == Verdict.ERROR) {
      return Optional.of("the sanitizer could not be asked");
    }
    if (row.finding() == null) {
      return silence(row, stress, spec);
    }
    return row.role() == Role.HAZARD ? ofHazard(row, spec) : ofFix(row, spec);
  }

  /** A row that is skipped says so by a blind spot, unless the stress skips it, too. */
  private static Optional<String> silence(Row row, Row stress, ScenarioSpec spec) {
    if (stress.finding() == null) {
      return Optional.empty();
    }
    if (!row.reason().startsWith(row.sanitizer().title() + " is blind to ")) {
      return Optional.of("skipped, and not for a blind spot");
    }
    return SanitizersSay.isExplained(row.sanitizer(), spec.id())
        ? Optional.empty()
        : Optional.of("a blind spot that no page explains");
  }

  private static Optional<String> ofHazard(Row row, ScenarioSpec spec) {
    EvidenceKind kind = spec.expects().contains(Misbehaviour.CRASH)
        ? EvidenceKind.CRASH
        : EvidenceKind.SANITIZER;
    boolean reported =
        row.finding() == Finding.SHOWN
            && row.evidence()
                .stream()
                .anyMatch(
                    each -> each.kind() == kind && each.falseAlarm().isEmpty()
                        && (kind == EvidenceKind.CRASH || hasLine(each)));
    return reported
        ? Optional.empty()
        : Optional.of("a hazard, and no " + kind + " evidence of it");
  }

  private static boolean hasLine(Evidence evidence) {
    return String.valueOf(evidence.details().get("file")).endsWith(".c")
        && evidence.details().get("line") instanceof Number line
        && line.intValue() > 0;
  }

  private static Optional<String> ofFix(Row row, ScenarioSpec spec) {
    if (row.evidence().stream().anyMatch(each -> each.falseAlarm().isEmpty())) {
      return Optional.of("a fix, and there is evidence against it");
    }
    if (!row.evidence().isEmpty() && !SanitizersSay.isExplained(row.sanitizer(), spec.id())) {
      return Optional.of("a false alarm that no page explains");
    }
    Power power = Objects.requireNonNull(row.power());
    if (power.controlBlocks() >= ENOUGH && power.controlBlocksSeen() == 0) {
      return Optional.of("a fix that is silent, as its control is");
    }
    return row.samples() > 0 ? Optional.empty() : Optional.of("a fix that was not run");
  }

  /** The same row without a sanitizer. */
  private static Row twin(Row row, List<Row> rows) {
    return rows.stream()
        .filter(
            other -> other.sanitizer() == Sanitizer.NONE
                && other.scenario().equals(row.scenario())
                && other.engine() == row.engine()
                && other.threads() == row.threads()
                && other.threadKind() == row.threadKind()
                && other.linkage() == row.linkage())
        .findFirst()
        .orElseThrow();
  }
}
