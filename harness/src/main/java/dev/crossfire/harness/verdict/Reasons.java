package dev.crossfire.harness.verdict;

import dev.crossfire.harness.contract.OutcomeRule;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The sentences of judgements; each carries its numbers and what they do not say.
 *
 * <p>Numbers read the same whatever the machine's locale, as the results file does.
 */
final class Reasons {

  static final String UNSAMPLED = "No sample was taken: the run ended before its turn came.";

  private Reasons() {}

  static String forbidden(String outcome, long count, long samples, OutcomeRule rule) {
    return String.format(
        Locale.ROOT,
        "Outcome \"%s\" %,d times in %,d samples: %s", outcome, count, samples, rule.description());
  }

  /** The first piece of evidence, and how many more there are. */
  static String shown(List<Evidence> evidence) {
    int others = evidence.size() - 1;
    String more =
        others == 0
            ? ""
            : " (and %d more piece%s of evidence)".formatted(others, others == 1 ? "" : "s");
    return evidence.getFirst().summary() + more;
  }

  static String unexpected(ScenarioSpec spec, Evidence evidence) {
    return "%s. The hazard does not declare such an end; it expects %s."
        .formatted(
            evidence.summary(),
            spec.expects().stream().sorted().map(Enum::name).collect(Collectors.joining(" or ")));
  }

  static String onlyWarmUp(Observation seen) {
    return String.format(
        Locale.ROOT,
        "Time ran out while warming up: %,d samples, and no block that counts."
            + " Give the run a larger budget.",
        seen.histogram().samples());
  }

  static String noOverlap(Observation seen) {
    return String.format(
        Locale.ROOT,
        "The threads never ran at the same time (processor time over wall time %.2f, at least %.2f"
            + " is needed), so %,d samples prove nothing. Give the run two free processors.",
        seen.cpuOverWall(), Block.OVERLAP, seen.histogram().samples());
  }

  static String unseen(Observation seen, Power power, boolean spent) {
    return String.format(
        Locale.ROOT,
        "The hazard was not shown in %,d samples; in %d blocks the threads overlapped (%s)%s",
        seen.histogram().samples(),
        power.controlBlocks(),
        jvms(seen),
        spent ? "." : ", and " + Judge.HAZARD_BLOCKS + " are needed to call that a failure.");
  }

  static String held(ScenarioSpec spec, Observation seen, Power power) {
    return clean(seen, power)
        + control(spec, power)
        + String.format(
            Locale.ROOT,
            " A race as visible as the control's would have been missed with probability %.1e;"
                + " a rarer one may be there.",
            power.missProbability());
  }

  static String weak(ScenarioSpec spec, Observation seen, Power power) {
    String why =
        power.controlBlocksSeen() == 0
            ? " So nothing shows that this stress could have seen the race."
            : String.format(
                Locale.ROOT,
                " A race as visible as the control's would still have been missed with probability"
                    + " %.1e, and at most %.0e is called HELD. More time (--budget), or two free processors,"
                    + " give more blocks that count.",
                power.missProbability(), Scenario.HELD_BELOW);
    return clean(seen, power) + control(spec, power) + why;
  }

  static String calibrated(Observation seen, Power power) {
    if (power.controlBlocksSeen() == 0) {
      return String.format(
          Locale.ROOT,
          "No race seen in %,d samples. A race of Crossfire's own in the same call shape was not seen"
              + " either, in %d blocks, so that nothing shows that the calls overlapped.",
          seen.histogram().samples(), power.controlBlocks());
    }
    return String.format(
        Locale.ROOT,
        "No race seen in %,d samples with proven overlap: beside them, a race of Crossfire's own in"
            + " the same call shape was seen in %d of %d blocks. With 95 %% confidence at most %.2g of"
            + " such blocks and %.1e of such samples would show one. To call it HELD, name a control:"
            + " a probe that is known to race.",
        seen.histogram().samples(), power.controlBlocksSeen(), power.controlBlocks(),
        power.rateUpperBound95(), power.sampleUpperBound95());
  }

  private static String clean(Observation seen, Power power) {
    return String.format(
        Locale.ROOT,
        "No forbidden outcome in %,d samples; in %d blocks the threads overlapped (%s).",
        seen.histogram().samples(), power.fixBlocks(), jvms(seen));
  }

  private static String jvms(Observation seen) {
    return String.join("; ", seen.jvms());
  }

  private static String control(ScenarioSpec spec, Power power) {
    return spec.control()
        .map(
            control -> String.format(
                Locale.ROOT,
                " %s showed the race in %d of %d blocks.",
                named(spec, control), power.controlBlocksSeen(), power.controlBlocks()))
        .orElse(" There is no control.");
  }

  /** A control, as a sentence begins with it. */
  static String named(ScenarioSpec spec, ScenarioId control) {
    return spec.controlIsMutant()
        ? "Its control, the same source without the repair (its mutant),"
        : "The control " + control;
  }
}
