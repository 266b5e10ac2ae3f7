package dev.crossfire.reports.view;

import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Power;
import java.util.ArrayList;
import java.util.List;

/** The figures behind a finding, in words. */
final class PowerFacts {

  private PowerFacts() {}

  /** How visible the race of a hazard was; empty for what is no hazard. */
  static List<Fact> ofHazard(Row row) {
    return row.power() == null || row.role() != Role.HAZARD
        ? List.of()
        : List.of(sighted("Race seen in", row.power()));
  }

  /** What a row is worth that was stressed beside a control; empty for a hazard. */
  static List<Fact> besideControl(Row row) {
    Power power = row.power();
    if (power == null || row.role() == Role.HAZARD) {
      return List.of();
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(sighted("Control saw the race in", power));
    if (row.finding() != Finding.SHOWN) {
      facts.add(new Fact("This row was clean for", Figures.count(power.fixBlocks()) + " blocks"));
      if (power.missProbability() < 1) {
        facts.add(new Fact("Such a race is missed with", chance(power.missProbability())));
      }
      facts.add(new Fact("Racy blocks, at most", bound(power.rateUpperBound95())));
      facts.add(new Fact("Racy samples, at most", bound(power.sampleUpperBound95())));
    }
    facts.add(new Fact("Confidence of the bounds", "95 %"));
    return List.copyOf(facts);
  }

  private static Fact sighted(String name, Power power) {
    if (power.controlBlocks() == 0) {
      return new Fact(name, "none: in no block did its threads overlap");
    }
    String blocks =
        "%s of %s blocks"
            .formatted(Figures.count(power.controlBlocksSeen()),
                Figures.count(power.controlBlocks()));
    String bound = "; at least %s of all show it".formatted(Figures.share(power.controlRate()));
    return new Fact(name, power.controlBlocksSeen() == 0 ? blocks : blocks + bound);
  }

  private static String chance(double probability) {
    return "%s (%s)".formatted(Figures.probability(probability), Figures.odds(probability));
  }

  private static String bound(double share) {
    return share >= 1 ? "no bound yet" : Figures.share(share);
  }
}
