package dev.crossfire.harness.junit;

import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.run.Budget;
import dev.crossfire.harness.run.Catalogue;
import dev.crossfire.harness.run.UsageException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is to be stressed, and how. Immutable.
 *
 * @param scenario the class of the scenario
 * @param control the class of the hazard that is its control; empty for the one that it declares
 * @param budget how long the stress may take
 * @param seed where its choices come from; empty for a random one
 * @param linkages how downcalls are linked, in order
 * @param variant the build of the native library; empty for the only one or the first
 * @param folder below which results are written
 */
public record ScenarioStress(
    Class<?> scenario,
    Optional<Class<?>> control,
    Budget budget,
    OptionalLong seed,
    List<Linkage> linkages,
    Optional<String> variant,
    Path folder) {

  static final Budget BUDGET = new Budget(Duration.ofSeconds(10));
  static final Path FOLDER = Path.of("target", "crossfire");

  public ScenarioStress {
    linkages = List.copyOf(linkages);
    if (linkages.isEmpty()) {
      throw new IllegalArgumentException("a stress has at least one linkage");
    }
  }

  static ScenarioStress of(Class<?> scenario) {
    return new ScenarioStress(scenario, Optional.empty(), BUDGET, OptionalLong.empty(),
        List.of(Linkage.DEFAULT, Linkage.CRITICAL), Optional.empty(), FOLDER);
  }

  /** With another control than the declared one: a scenario that races and is run the same way. */
  public ScenarioStress withControl(Class<?> other) {
    return new ScenarioStress(scenario, Optional.of(other), budget, seed, linkages, variant,
        folder);
  }

  /** With another budget than ten seconds. */
  public ScenarioStress withBudget(Duration duration) {
    return new ScenarioStress(scenario, control, new Budget(duration), seed, linkages, variant,
        folder);
  }

  /** With a seed of an earlier stress, to make its choices again. */
  public ScenarioStress withSeed(long number) {
    return new ScenarioStress(scenario, control, budget, OptionalLong.of(number), linkages, variant,
        folder);
  }

  /** By these linkages alone instead of both. */
  public ScenarioStress withLinkage(Linkage... some) {
    return new ScenarioStress(scenario, control, budget, seed, List.of(some), variant, folder);
  }

  /** With a certain build of the native library. */
  public ScenarioStress withVariant(String name) {
    return new ScenarioStress(scenario, control, budget, seed, linkages, Optional.of(name), folder);
  }

  /** With results below another folder than {@code target/crossfire}. */
  public ScenarioStress withFolder(Path other) {
    return new ScenarioStress(scenario, control, budget, seed, linkages, variant, other);
  }

  StressOutcome run() {
    ScenarioId id = id(scenario);
    return StressSession.run(this, catalogue(id), id, chosenSeed());
  }

  private long chosenSeed() {
    return seed.orElseGet(() -> new SecureRandom().nextLong() >>> 1);
  }

  /** The catalogue of the class path, in which the scenario has the control that was asked for. */
  private Catalogue catalogue(ScenarioId id) {
    Catalogue all = Catalogue.load(scenario.getClassLoader());
    ScenarioSpec declared =
        all.find(id)
            .orElseThrow(
                () -> new UsageException(
                    "%s has no runner: JCStress's annotation processor must run when it is compiled (-proc:full)"
                        .formatted(scenario.getName())));
    if (control.isEmpty()) {
      return all;
    }
    List<ScenarioSpec> specs = new ArrayList<>();
    for (ScenarioSpec spec : all.all()) {
      specs.add(spec.equals(declared) ? controlled(spec, id(control.get())) : spec);
    }
    return new Catalogue(specs);
  }

  /** Who names a control claims that the scenario holds, whatever it was declared as. */
  private static ScenarioSpec controlled(ScenarioSpec spec, ScenarioId control) {
    boolean hazard = spec.role() == Role.HAZARD;
    return new ScenarioSpec(spec.id(), hazard ? Role.SUBJECT : spec.role(),
        hazard ? Contract.THREAD_SAFE : spec.contract(), spec.blocking(), Optional.of(control),
        spec.conditions(), spec.summary(), spec.workloads()).telling(spec.sanitizers());
  }

  private static ScenarioId id(Class<?> type) {
    Scenario declared = type.getAnnotation(Scenario.class);
    if (declared == null) {
      throw new UsageException(type.getName() + " is no scenario: it lacks @Scenario");
    }
    return new ScenarioId(declared.id());
  }
}
