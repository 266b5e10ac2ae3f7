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
        : List.of(new Fact("Race seen in", sighted(row.power()) + " (95 % confidence)"));
  }

  /** What a row is worth that was stressed beside a control; empty for a hazard. */
  static List<Fact> besideControl(Row row) {
    Power power = row.power();
    if (power == null || row.role() == Role.HAZARD) {
      return List.of();
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Control saw the race in", sighted(power)));
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

  private static String sighted(Power power) {
    if (power.controlBlocks() == 0) {
      return "no block: none had its threads running at the same time";
    }
    String blocks =
        "%s of %s blocks".formatted(Figures.count(power.controlBlocksSeen()), Figures.count(power.controlBlocks()));
    return power.controlBlocksSeen() == 0
        ? blocks
        : blocks + ", so in at least %s of all".formatted(Figures.share(power.controlRate()));
  }

  private static String chance(double probability) {
    return "%s (%s)".formatted(Figures.probability(probability), Figures.odds(probability));
  }

  private static String bound(double share) {
    return share >= 1 ? "no bound yet" : Figures.share(share);
  }
}
