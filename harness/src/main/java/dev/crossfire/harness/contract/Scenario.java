package dev.crossfire.harness.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a scenario, or one more workload of a scenario.
 *
 * <p>It stands on a class with JCStress's {@code @JCStressTest}, or on an implementation of {@code SwarmScenario}.
 * Classes that carry the same id must agree in everything else; together they are one scenario.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Scenario {

  /**
   * As {@link #control}: the scenario itself, run on the mutant of the variant, which is the same source without what
   * {@code CF_FIX} marks. For a fix that is certain by construction, so that no hazard is like it but itself unrepaired.
   */
  String MUTANT = "mutant";

  /** The largest miss probability that is called HELD. */
  double HELD_BELOW = 1e-3;

  /** The stable name, {@code FAMILY.NAME}. */
  String id();

  /** Why it exists. */
  Role role();

  /** What the C header promises of the function under stress. */
  Contract contract();

  /** Whether that function can stand still; one that may block is not linked as critical. */
  Blocking blocking() default Blocking.NEVER;

  /** The id of the hazard that serves as control, or {@link #MUTANT}; a fix has one, a subject may, a hazard may not. */
  String control() default "";

  /**
   * The engines that show what it is about, of those that can run its class: a {@link SharedScenario} that is no tally of
   * calls is nothing for {@link Engine#SWARM}.
   */
  Engine[] engines() default {Engine.JCSTRESS, Engine.ROUNDS, Engine.SWARM};

  /** The kind of threads that the two actors of {@link Engine#ROUNDS} are; a swarm has both kinds anyway. */
  ThreadKind actors() default ThreadKind.PLATFORM;

  /**
   * The linkages by which it is stressed: those that show what it is about, or one of them where the other would show
   * nothing else. By others it is skipped, and so is what has it as control.
   */
  Linkage[] linkages() default {Linkage.DEFAULT, Linkage.CRITICAL};

  /** The variants in which it shows what it is about, as globs such as {@code *-O2}; in others likewise. */
  String[] variants() default "*";

  /**
   * How a hazard shows that it is wrong or, for a fix whose control is its mutant, how the mutant does. One that crashes or
   * hangs runs in forks of its own, which it shares with no fix, and another end than those named here is a FAIL.
   */
  Misbehaviour[] expects() default Misbehaviour.OUTCOME;

  /**
   * The miss probability that a run brings a fix to before it sharpens any other, above 0 and at most {@link #HELD_BELOW}.
   * For a fix on which others build; the time comes from theirs.
   */
  double missTarget() default HELD_BELOW;

  /** One sentence for lists and reports. */
  String summary();
}
