package dev.crossfire.harness.run;

import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.Conditions;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.Glob;
import dev.crossfire.harness.contract.JavaLock;
import dev.crossfire.harness.contract.OutcomeRule;
import dev.crossfire.harness.contract.OutcomeTable;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.SanitizerNotes;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.contract.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.Outcome;

/** Reads what a scenario's class declares, without initialising it. */
public final class Declarations {

  private Declarations() {}

  /**
   * A scenario's class, not initialised.
   *
   * @throws UsageException if it cannot be loaded
   */
  public static Class<?> load(String binaryName, ClassLoader loader) {
    try {
      return Class.forName(binaryName, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new UsageException(binaryName + " is no scenario: " + e, e);
    }
  }

  /** Whether a class leaves itself to an engine; one that declares nothing does, and is complained of when it is read. */
  public static boolean isRunBy(Engine engine, Class<?> scenario) {
    Scenario declared = scenario.getAnnotation(Scenario.class);
    return declared == null || List.of(declared.engines()).contains(engine);
  }

  /** The kind of threads that a class wants its actors to be; one that declares nothing is complained of when it is read. */
  public static ThreadKind actors(Class<?> scenario) {
    Scenario declared = scenario.getAnnotation(Scenario.class);
    return declared == null ? ThreadKind.PLATFORM : declared.actors();
  }

  /**
   * The scenario that a class declares.
   *
   * @param workloads the ways its engine runs it
   * @throws UsageException if its declaration is wrong
   */
  public static ScenarioSpec read(Class<?> scenario, List<Workload> workloads) {
    Scenario declared = scenario.getAnnotation(Scenario.class);
    if (declared == null) {
      throw new UsageException(scenario.getName() + " is no scenario: it lacks @Scenario");
    }
    try {
      return new ScenarioSpec(
          withFamily(declared.id()),
          declared.role(),
          declared.contract(),
          declared.blocking(),
          control(declared),
          new Conditions(
              List.of(declared.linkages()),
              Arrays.stream(declared.variants()).map(Glob::new).toList()),
          Set.of(declared.expects()),
          declared.summary(),
          workloads,
          sanitizers(scenario),
          declared.missTarget());
    } catch (IllegalArgumentException e) {
      throw new UsageException(scenario.getName() + " is no scenario: " + e.getMessage(), e);
    }
  }

  private static Optional<ScenarioId> control(Scenario declared) {
    if (declared.control().equals(Scenario.MUTANT)) {
      return Optional.of(withFamily(declared.id()));
    }
    if (declared.control().equals(declared.id())) {
      throw new IllegalArgumentException(
          "scenario %s is its own control; one whose control is its mutant says control = \"%s\""
              .formatted(declared.id(), Scenario.MUTANT));
    }
    return Optional.of(declared.control())
        .filter(control -> !control.isEmpty())
        .map(Declarations::withFamily);
  }

  private static ScenarioId withFamily(String id) {
    if (!id.contains(".")) {
      throw new IllegalArgumentException("its id has no family before a dot; found: " + id);
    }
    return new ScenarioId(id);
  }

  private static SanitizerNotes sanitizers(Class<?> scenario) {
    Map<Sanitizer, String> blindSpots = new EnumMap<>(Sanitizer.class);
    for (BlindSpot spot : scenario.getAnnotationsByType(BlindSpot.class)) {
      if (blindSpots.put(spot.of(), spot.because()) != null) {
        throw new IllegalArgumentException(
            "it declares two blind spots of " + spot.of().title());
      }
    }
    return new SanitizerNotes(
        blindSpots,
        Optional.ofNullable(scenario.getAnnotation(JavaLock.class)).map(JavaLock::value));
  }

  /**
   * The grades that a class gives its outcomes by JCStress's annotations; without a default, the rest is forbidden.
   *
   * @throws UsageException if a pattern is none
   */
  public static OutcomeTable outcomes(Class<?> scenario) {
    List<Outcome> declared = new ArrayList<>();
    JCStressMeta meta = scenario.getAnnotation(JCStressMeta.class);
    if (meta != null) {
      declared.addAll(Arrays.asList(meta.value().getAnnotationsByType(Outcome.class)));
    }
    declared.addAll(Arrays.asList(scenario.getAnnotationsByType(Outcome.class)));
    List<OutcomeRule> rules = new ArrayList<>();
    OutcomeRule otherwise = OutcomeTable.forbiddingTheRest(List.of()).otherwise();
    for (Outcome outcome : declared) {
      Expectation expectation = expectation(outcome.expect());
      for (String pattern : outcome.id()) {
        if (pattern.isEmpty()) {
          otherwise = new OutcomeRule(otherwise.pattern(), expectation, outcome.desc());
        } else {
          rules.add(new OutcomeRule(compiled(pattern, scenario), expectation, outcome.desc()));
        }
      }
    }
    return new OutcomeTable(rules, otherwise);
  }

  private static Pattern compiled(String pattern, Class<?> scenario) {
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw new UsageException(
          "%s grades outcomes by a pattern that is none: %s in %s"
              .formatted(scenario.getName(), e.getDescription(), pattern),
          e);
    }
  }

  private static Expectation expectation(Expect expect) {
    return switch (expect) {
      case ACCEPTABLE -> Expectation.ACCEPTABLE;
      case ACCEPTABLE_INTERESTING -> Expectation.INTERESTING;
      case FORBIDDEN, UNKNOWN -> Expectation.FORBIDDEN;
    };
  }
}
