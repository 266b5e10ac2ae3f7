package dev.crossfire.reports;

import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.record.Concurrency;
import dev.crossfire.harness.record.OutcomeCount;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.record.SelectedAs;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Power;
import dev.crossfire.harness.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes rows for tests; what a test does not name has a plain value. Not thread-safe. */
public final class MadeUpRow {

  private final String scenario;
  private final Role role;
  private final List<OutcomeCount> outcomes = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private @Nullable String control;
  private SelectedAs selectedAs = SelectedAs.ASKED;
  private Linkage linkage = Linkage.DEFAULT;
  private String variant = "gcc-O2";
  private Engine engine = Engine.JCSTRESS;
  private int threads = 2;
  private Sanitizer sanitizer = Sanitizer.NONE;
  private Finding finding = Finding.SHOWN;
  private Verdict verdict = Verdict.PASS;
  private String reason = "For a reason.";
  private Power power = Power.NONE;

  private MadeUpRow(String scenario, Role role) {
    this.scenario = scenario;
    this.role = role;
  }

  public static MadeUpRow hazard(String scenario) {
    return new MadeUpRow(scenario, Role.HAZARD);
  }

  public static MadeUpRow fix(String scenario) {
    return new MadeUpRow(scenario, Role.FIX).judged(Finding.HELD, Verdict.PASS);
  }

  public static MadeUpRow subject(String scenario) {
    return new MadeUpRow(scenario, Role.SUBJECT).judged(Finding.HELD, Verdict.PASS);
  }

  public MadeUpRow control(String name) {
    control = name;
    return this;
  }

  public MadeUpRow pulledIn() {
    selectedAs = SelectedAs.CONTROL;
    return this;
  }

  public MadeUpRow critical() {
    linkage = Linkage.CRITICAL;
    return this;
  }

  public MadeUpRow variant(String name) {
    variant = name;
    return this;
  }

  public MadeUpRow swarm(int of) {
    engine = Engine.SWARM;
    threads = of;
    return this;
  }

  public MadeUpRow sanitizer(Sanitizer with) {
    sanitizer = with;
    return this;
  }

  public MadeUpRow judged(Finding seen, Verdict meaning) {
    finding = seen;
    verdict = meaning;
    return this;
  }

  public MadeUpRow reason(String text) {
    reason = text;
    return this;
  }

  public MadeUpRow power(Power figures) {
    power = figures;
    return this;
  }

  public MadeUpRow outcome(OutcomeCount outcome) {
    outcomes.add(outcome);
    return this;
  }

  public MadeUpRow evidence(Evidence piece) {
    evidence.add(piece);
    return this;
  }

  public Row row() {
    return row(finding, verdict, power);
  }

  public Row skipped() {
    return row(null, Verdict.SKIPPED, null);
  }

  private Row row(@Nullable Finding seen, Verdict meaning, @Nullable Power figures) {
    return new Row(
        scenario,
        scenario.substring(0, Math.max(0, scenario.indexOf('.'))),
        role,
        control,
        selectedAs,
        role == Role.HAZARD ? Contract.NOT_THREAD_SAFE : Contract.THREAD_SAFE,
        linkage,
        variant,
        engine,
        threads,
        ThreadKind.PLATFORM,
        sanitizer,
        new Concurrency(1.9, true),
        outcomes.size(),
        2,
        60,
        100,
        evidence.isEmpty() ? null : 12L,
        outcomes,
        seen,
        meaning,
        reason,
        figures,
        evidence);
  }
}
