package dev.crossfire.harness.verdict;

import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.Misbehaviour;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns an observation into a judgement.
 *
 * <p>The rules, the first that applies:
 *
 * <ol>
 *   <li>Evidence of misbehaviour is SHOWN, however little of it there is. A hazard that ends its process, of which that
 *       is not expected, is a FAIL all the same.
 *   <li>A stress that did not work is ERROR.
 *   <li>No block that counts, or threads that never ran at the same time, is INCONCLUSIVE.
 *   <li>A hazard that was not shown is INCONCLUSIVE; with its budget spent that is a FAIL.
 *   <li>What has no control but a calibration is INCONCLUSIVE: a race of ours says nothing of another function's.
 *   <li>Anything else is HELD if the control makes a miss unlikely enough, otherwise INCONCLUSIVE.
 * </ol>
 */
public final class Judge {

  /** The blocks with overlap after which a hazard's budget counts as spent. */
  public static final int HAZARD_BLOCKS = 20;

  private Judge() {}

  /**
   * Judges one row.
   *
   * @param spec the scenario
   * @param workload how it was run, with the grades of its outcomes
   * @param seen what was seen of it
   * @param control what was seen of its control in the same run, engine, linkage and variant
   */
  public static Judgement judge(
      ScenarioSpec spec, Workload workload, Observation seen, Optional<Observation> control) {
    List<Evidence> evidence = evidence(workload, seen);
    Power power = power(spec.role(), seen, control);
    Optional<Judgement> unexpected = unexpectedEnd(spec, evidence, power);
    if (unexpected.isPresent()) {
      return unexpected.get();
    }
    if (!evidence.isEmpty()) {
      return judgement(spec, Finding.SHOWN, Reasons.shown(evidence), power);
    }
    if (seen.failure().isPresent()) {
      return judgement(spec, Finding.ERROR, seen.failure().get(), power);
    }
    if (seen.histogram().samples() == 0) {
      return judgement(spec, Finding.INCONCLUSIVE, Reasons.UNSAMPLED, power);
    }
    if (seen.blocks().isEmpty()) {
      return judgement(spec, Finding.INCONCLUSIVE, Reasons.onlyWarmUp(seen), power);
    }
    if (!seen.overlapped()) {
      return judgement(spec, Finding.INCONCLUSIVE, Reasons.noOverlap(seen), power);
    }
    if (spec.role() == Role.HAZARD) {
      return unseenHazard(seen, power);
    }
    if (spec.control().filter(ScenarioId::isCalibration).isPresent()) {
      return judgement(spec, Finding.INCONCLUSIVE, Reasons.calibrated(seen, power), power);
    }
    if (power.missProbability() > Scenario.HELD_BELOW) {
      return judgement(spec, Finding.INCONCLUSIVE, Reasons.weak(spec, seen, power), power);
    }
    return judgement(spec, Finding.HELD, Reasons.held(spec, seen, power), power);
  }

  /** All evidence in an observation: each forbidden outcome, most frequent first, then the rest as it was seen. */
  public static List<Evidence> evidence(Workload workload, Observation seen) {
    var forbidden =
        seen.histogram()
            .counts()
            .entrySet()
            .stream()
            .filter(entry -> workload.outcomes().grade(entry.getKey()).expectation()
                == Expectation.FORBIDDEN)
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(entry -> outcome(workload, seen, entry.getKey(), entry.getValue()));
    return Stream.concat(forbidden, seen.evidence().stream()).toList();
  }

  /** Whether a scenario is expected to misbehave in such a way, as far as ending its process goes. */
  public static boolean isExpected(ScenarioSpec spec, Evidence evidence) {
    return switch (evidence.kind()) {
      case CRASH -> spec.expects().contains(Misbehaviour.CRASH);
      case HANG -> spec.expects().contains(Misbehaviour.HANG);
      case OUTCOME, INVARIANT, SANITIZER -> true;
    };
  }

  /** The judgement of a hazard that ended its process in a way that is not expected of it; empty for all else. */
  static Optional<Judgement> unexpectedEnd(
      ScenarioSpec spec, List<Evidence> evidence, Power power) {
    return evidence.stream()
        .filter(found -> spec.role() == Role.HAZARD && !isExpected(spec, found))
        .findFirst()
        .map(
            found -> new Judgement(
                Finding.SHOWN, Verdict.FAIL, Reasons.unexpected(spec, found), power));
  }

  private static Evidence outcome(Workload workload, Observation seen, String outcome, long count) {
    long samples = seen.histogram().samples();
    var details = new LinkedHashMap<String, Object>();
    details.put("outcome", outcome);
    details.put("count", count);
    details.put("samples", samples);
    details.put("jvms", seen.jvms());
    String example = seen.examples().get(outcome);
    if (example != null) {
      details.put("example", example);
    }
    return new Evidence(
        workload.engine() == Engine.SWARM ? EvidenceKind.INVARIANT : EvidenceKind.OUTCOME,
        Reasons.forbidden(outcome, count, samples, workload.outcomes().grade(outcome)),
        details);
  }

  private static Power power(Role role, Observation seen, Optional<Observation> control) {
    if (role == Role.HAZARD) {
      return Power.of(seen.blocks(), List.of());
    }
    return Power.of(control.map(Observation::blocks).orElse(List.of()), seen.blocks());
  }

  private static Judgement unseenHazard(Observation seen, Power power) {
    boolean spent = isSpent(power);
    return new Judgement(
        Finding.INCONCLUSIVE,
        spent ? Verdict.FAIL : Verdict.INCONCLUSIVE,
        Reasons.unseen(seen, power, spent),
        power);
  }

  /** Whether a hazard had as much stress as it takes to call it a failure that it was not shown. */
  static boolean isSpent(Power power) {
    return power.controlBlocks() >= HAZARD_BLOCKS;
  }

  static Judgement judgement(ScenarioSpec spec, Finding finding, String reason,
      Power power) {
    return new Judgement(finding, verdict(spec, finding), reason, power);
  }

  private static Verdict verdict(ScenarioSpec spec, Finding finding) {
    boolean shouldShow =
        spec.role() == Role.HAZARD
            || (spec.role() == Role.SUBJECT && spec.contract() == Contract.NOT_THREAD_SAFE);
    return switch (finding) {
      case SHOWN -> shouldShow ? Verdict.PASS : Verdict.FAIL;
      case HELD -> shouldShow ? Verdict.FAIL : Verdict.PASS;
      case INCONCLUSIVE -> Verdict.INCONCLUSIVE;
      case ERROR -> Verdict.ERROR;
    };
  }
}
