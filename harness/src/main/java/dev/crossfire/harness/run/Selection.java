package dev.crossfire.harness.run;

import dev.crossfire.harness.contract.Glob;
import dev.crossfire.harness.contract.ScenarioSpec;
import java.util.List;

/**
 * The scenarios a user asks for.
 *
 * @param globs the patterns; none means every scenario
 */
public record Selection(List<String> globs) {

  public Selection {
    globs = List.copyOf(globs);
  }

  /**
   * The scenarios that match, in the catalogue's order.
   *
   * @throws UsageException if a glob matches nothing; the message says where to look
   */
  public List<ScenarioSpec> from(Catalogue catalogue) {
    for (String glob : globs) {
      if (catalogue.all().stream().noneMatch(spec -> matches(glob, spec))) {
        throw new UsageException(
            "no scenario matches '%s'; './crossfire list' shows all %d".formatted(glob,
                catalogue.all().size()));
      }
    }
    return catalogue.all()
        .stream()
        .filter(spec -> globs.isEmpty() || globs.stream().anyMatch(glob -> matches(glob, spec)))
        .toList();
  }

  private static boolean matches(String glob, ScenarioSpec spec) {
    return new Glob(glob).matches(spec.id().value());
  }
}
