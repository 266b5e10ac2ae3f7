package dev.crossfire.harness.run;

import dev.crossfire.harness.contract.ScenarioId;
import java.util.Optional;

/**
 * The fork of a group in which a row runs.
 *
 * @param build what of the variant it loads
 * @param alone the scenario that has it for itself, since it may damage the memory of its process or end it
 */
record Place(Build build, Optional<ScenarioId> alone) {}
