package dev.crossfire.harness.verdict;

import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;

/** The sentences beside a finding without evidence; each carries its numbers and what they do not say. */
final class Reasons {

  private Reasons() {}

  static String held(ScenarioSpec spec, Observation seen, Power power) {
    return clean(seen, power)
        + control(spec, power)
        + " A race as visible as the control's would have been missed with probability %.1e; a rarer one may be there."
            .formatted(power.missProbability());
  }

  static String weak(ScenarioSpec spec, Observation seen, Power power) {
    String why =
        power.controlBlocksSeen() == 0
            ? " So nothing shows that this stress could have seen the race."
            : " A race as visible as the control's would still have been missed with probability %.1e, and at most %.0e is called HELD."
                .formatted(power.missProbability(), Judge.HELD_BELOW);
    return clean(seen, power) + control(spec, power) + why;
  }

  private static String clean(Observation seen, Power power) {
    return "No forbidden outcome in %,d samples in %d blocks whose threads overlapped."
        .formatted(seen.histogram().samples(), power.fixBlocks());
  }

  private static String control(ScenarioSpec spec, Power power) {
    String name = spec.control().map(ScenarioId::value).orElse("");
    if (name.isEmpty()) {
      return " There is no control.";
    }
    return " The control %s showed the race in %d of %d."
        .formatted(name, power.controlBlocksSeen(), power.controlBlocks());
  }
}
