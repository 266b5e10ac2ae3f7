package dev.crossfire.harness.verdict;

import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns an observation under a sanitizer into a judgement.
 *
 * <p>A block counts as a sighting if the sanitizer reported something in it. The rules are those of {@link Judge}, but:
 *
 * <ul>
 *   <li>A hazard is SHOWN by a report, a crash or a hang, and not by its outcomes: the row is about what the sanitizer sees.
 *   <li>A known false alarm shows nothing. Where there is one and nothing else, the sanitizer cannot judge: INCONCLUSIVE.
 * </ul>
 */
public final class SanitizerJudge {

  private SanitizerJudge() {}

  /**
   * Judges one row.
   *
   * @param sanitizer the sanitizer of the row, not {@code NONE}
   * @param spec the scenario
   * @param workload how it was run, with the grades of its outcomes
   * @param seen what was seen of it
   * @param control what was seen of its control in the same run, engine, linkage and variant, under the same sanitizer
   * @param leftOut reports that are not about a library under test, with how often each came
   */
  public static Judgement judge(
      Sanitizer sanitizer,
      ScenarioSpec spec,
      Workload workload,
      Observation seen,
      Optional<Observation> control,
      Map<String, Integer> leftOut) {
    Judgement judgement = judge(new SanitizerReasons(sanitizer), spec, workload, seen, control);
    return new Judgement(
        judgement.finding(),
        judgement.verdict(),
        judgement.reason() + SanitizerReasons.leftOut(leftOut),
        judgement.power());
  }

  private static Judgement judge(
      SanitizerReasons reasons,
      ScenarioSpec spec,
      Workload workload,
      Observation seen,
      Optional<Observation> control) {
    Power power =
        spec.role() == Role.HAZARD
            ? Power.of(seen.blocks(), List.of())
            : Power.sanitized(control.map(Observation::blocks).orElse(List.of()), seen.blocks());
    List<Evidence> shown = shown(spec.role(), evidence(workload, seen));
    Optional<Judgement> unexpected = Judge.unexpectedEnd(spec, shown, power);
    if (unexpected.isPresent()) {
      return unexpected.get();
    }
    if (!shown.isEmpty()) {
      return Judge.judgement(spec, Finding.SHOWN, Reasons.shown(shown), power);
    }
    if (seen.failure().isPresent()) {
      return Judge.judgement(spec, Finding.ERROR, seen.failure().get(), power);
    }
    Optional<String> doubt = doubt(reasons, seen);
    if (doubt.isPresent()) {
      return Judge.judgement(spec, Finding.INCONCLUSIVE, doubt.get(), power);
    }
    if (spec.role() == Role.HAZARD) {
      boolean spent = Judge.isSpent(power);
      return new Judgement(
          Finding.INCONCLUSIVE,
          spent ? Verdict.FAIL : Verdict.INCONCLUSIVE,
          reasons.unreported(seen, power, spent),
          power);
    }
    if (power.missProbability() > Scenario.HELD_BELOW) {
      return Judge.judgement(spec, Finding.INCONCLUSIVE, reasons.weak(spec, seen, control, power),
          power);
    }
    return Judge.judgement(spec, Finding.HELD, reasons.held(spec, seen, control, power), power);
  }

  /** All evidence in an observation: the reports, crashes and hangs as they were seen, then each forbidden outcome. */
  public static List<Evidence> evidence(Workload workload, Observation seen) {
    List<Evidence> all = Judge.evidence(workload, seen);
    int outcomes = all.size() - seen.evidence().size();
    return Stream.concat(seen.evidence().stream(), all.stream().limit(outcomes)).toList();
  }

  private static List<Evidence> shown(Role role, List<Evidence> evidence) {
    return evidence.stream()
        .filter(each -> each.falseAlarm().isEmpty())
        .filter(each -> role != Role.HAZARD || !isOutcome(each))
        .toList();
  }

  private static boolean isOutcome(Evidence evidence) {
    return switch (evidence.kind()) {
      case OUTCOME, INVARIANT -> true;
      case CRASH, HANG, SANITIZER -> false;
    };
  }

  /** Why nothing can be said, if so. */
  private static Optional<String> doubt(SanitizerReasons reasons, Observation seen) {
    for (Evidence evidence : seen.evidence()) {
      if (evidence.falseAlarm().isPresent()) {
        return Optional.of(reasons.falseAlarm(evidence.summary(), evidence.falseAlarm().get()));
      }
    }
    if (seen.histogram().samples() == 0) {
      return Optional.of(Reasons.UNSAMPLED);
    }
    if (seen.blocks().isEmpty()) {
      return Optional.of(Reasons.onlyWarmUp(seen));
    }
    return seen.overlapped() ? Optional.empty() : Optional.of(Reasons.noOverlap(seen));
  }
}
