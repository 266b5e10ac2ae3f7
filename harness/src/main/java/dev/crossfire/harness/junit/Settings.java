package dev.crossfire.harness.junit;

import dev.crossfire.harness.run.Budget;
import dev.crossfire.harness.run.UsageException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * What can be set for scenarios that are run as tests, as system properties or in {@code junit-platform.properties}.
 *
 * @param budget how long each test may take
 * @param seed where its choices come from; empty for random ones
 * @param folder below which results are written
 */
record Settings(Budget budget, OptionalLong seed, Path folder) {

  static final String BUDGET = "crossfire.budget";
  static final String SEED = "crossfire.seed";
  static final String FOLDER = "crossfire.folder";

  static Settings of(ConfigurationParameters parameters) {
    return new Settings(
        parameters.get(BUDGET).map(Budget::parse).orElse(ScenarioStress.BUDGET),
        parameters.get(SEED).map(Settings::seed).orElse(OptionalLong.empty()),
        parameters.get(FOLDER).map(Path::of).orElse(ScenarioStress.FOLDER));
  }

  private static OptionalLong seed(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw new UsageException(SEED + " is a whole number; found: " + text, e);
    }
  }
}
