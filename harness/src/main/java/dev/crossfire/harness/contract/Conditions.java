package dev.crossfire.harness.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a scenario is run: where it shows what it is about, and no more often than that takes.
 *
 * @param linkages the linkages by which it is run, at least one
 * @param variants the variants in which it is run, at least one glob
 */
public record Conditions(List<Linkage> linkages, List<Glob> variants) {

  /** Nothing in particular. */
  public static final Conditions NONE =
      new Conditions(List.of(Linkage.values()), List.of(new Glob("*")));

  public Conditions {
    linkages = List.copyOf(linkages);
    variants = List.copyOf(variants);
    if (linkages.isEmpty() || variants.isEmpty()) {
      throw new IllegalArgumentException(
          "at least one linkage and one variant are needed; found: linkages=" + linkages
              + ", variants=" + variants);
    }
  }

  /** Why a linkage and a variant do not do, in a sentence; empty if they do. */
  public Optional<String> refuse(ScenarioId scenario, Linkage linkage, String variant) {
    if (!linkages.contains(linkage)) {
      return Optional.of(
          "%s declares that it is stressed by %s linkage alone."
              .formatted(scenario,
                  linkages.stream().map(Linkage::id).collect(Collectors.joining(" or "))));
    }
    if (variants.stream().noneMatch(glob -> glob.matches(variant))) {
      return Optional.of(
          "%s declares that it is stressed in variants %s alone; this run is of %s."
              .formatted(scenario,
                  variants.stream().map(Glob::text).collect(Collectors.joining(" or ")), variant));
    }
    return Optional.empty();
  }
}
