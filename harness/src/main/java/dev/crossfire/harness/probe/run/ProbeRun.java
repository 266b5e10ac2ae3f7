package dev.crossfire.harness.probe.run;

import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.probe.Probe;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.record.SelectedAs;
import dev.crossfire.harness.run.BlockEnd;
import dev.crossfire.harness.run.BlockRequest;
import dev.crossfire.harness.run.Budget;
import dev.crossfire.harness.run.Build;
import dev.crossfire.harness.run.Fork;
import dev.crossfire.harness.run.Jvm;
import dev.crossfire.harness.run.PlannedRow;
import dev.crossfire.harness.run.RunListener;
import dev.crossfire.harness.run.RunPlan;
import dev.crossfire.harness.run.Stress;
import dev.crossfire.harness.run.StressException;
import dev.crossfire.harness.run.StressFactory;
import dev.crossfire.harness.run.StressRun;
import dev.crossfire.harness.run.UsageException;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Finding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs probes: asks the oracle what is possible, stresses, and asks again before an outcome counts as evidence.
 *
 * <p>{@link #run} is called once, by one thread; {@link #cancel} by any.
 */
public final class ProbeRun {

  private static final Duration LEAST_STRESS = Duration.ofSeconds(1);

  private final Map<ScenarioId, ProbePlan.Entry> entries = new LinkedHashMap<>();
  private final Map<List<Integer>, Oracle.Answer> calibrations = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<ProbeFile> asked;
  private final Path output;
  private final StressFactory forks;
  private final RunListener listener;
  private final boolean calibrate;
  private long slowestAnswer;
  private volatile boolean cancelled;

  /** The forks of the oracle that are open. */
  private final Set<Stress> oracleForks = ConcurrentHashMap.newKeySet();

  private volatile Optional<StressRun> stressRun = Optional.empty();

  /**
   * A run.
   *
   * @param asked the probes
   * @param output the output folder
   * @param forks starts forks
   * @param listener hears of rows as they are finished
   * @param calibrate whether a probe without a control is stressed beside a race of our own
   */
  public ProbeRun(List<ProbeFile> asked, Path output, StressFactory forks, RunListener listener,
      boolean calibrate) {
    this.asked = List.copyOf(asked);
    this.output = output;
    this.forks = forks;
    this.listener = listener;
    this.calibrate = calibrate;
  }

  /**
   * How many rows the probes have by these linkages, with those of the controls that they name.
   *
   * @throws UsageException if a probe's control cannot be read
   */
  public static int rows(List<ProbeFile> asked, List<Linkage> linkages) {
    int rows = 0;
    for (Linkage linkage : linkages) {
      Set<ScenarioId> stressed = new HashSet<>();
      for (ProbeFile file : asked) {
        if (file.probe().linkages().contains(linkage)) {
          stressed.add(file.id());
          file.probe().control().map(file::control).map(ProbeFile::id).ifPresent(stressed::add);
        } else if (linkages.size() == 1) {
          stressed.add(file.id());
        }
      }
      rows += stressed.size();
    }
    return rows;
  }

  /**
   * Stresses the probes by the linkages that they and the user ask for.
   *
   * @return the rows of the probes, and of controls that were not asked for themselves
   * @throws UsageException if a probe names a library or a function that is not there
   */
  public List<Row> run(List<Linkage> linkages, Budget budget, long seed) {
    long start = System.nanoTime();
    Map<ScenarioId, ProbeFile> all = new LinkedHashMap<>();
    Map<ScenarioId, ScenarioId> controls = new LinkedHashMap<>();
    asked.forEach(file -> addAsked(file, all));
    asked.forEach(file -> addControl(file, all, controls));
    for (ProbeFile file : all.values()) {
      if (cancelled) {
        return List.of();
      }
      PlacedProbe placed = PlacedProbe.place(file, output);
      entries.put(file.id(), new ProbePlan.Entry(placed,
          Optional.ofNullable(controls.get(file.id())),
          isAsked(file.id()) ? SelectedAs.ASKED : SelectedAs.CONTROL,
          answer(placed)));
    }
    refuse(linkages, seed);
    RunPlan plan =
        ProbePlan.plan(entries.values().stream().filter(each -> problem(each).isEmpty()).toList(),
            linkages);
    // Before an outcome counts the oracle is asked once more, which is part of the budget.
    Duration left = budget.duration().minusNanos(System.nanoTime() - start + slowestAnswer);
    stress(plan, left, seed, new ProbeForks(forks, this::isolated));
    return rows.stream()
        .sorted(Comparator.comparing(Row::scenario).thenComparing(Row::linkage))
        .toList();
  }

  /** Makes the rows of probes that cannot be stressed: a fork for them does not come up, and they are an ERROR. */
  private void refuse(List<Linkage> linkages, long seed) {
    List<ProbePlan.Entry> refused = entries.values()
        .stream()
        .filter(each -> !problem(each).isEmpty() && each.selectedAs() == SelectedAs.ASKED)
        .map(ProbePlan.Entry::withoutControl)
        .toList();
    stress(ProbePlan.plan(refused, linkages), LEAST_STRESS, seed, fork -> {
      throw new StressException(
          sentence(
              problem(
                  entries.getOrDefault(new ScenarioId(fork.kind().family()), refused.getFirst()))));
    });
  }

  private void stress(RunPlan plan, Duration time, long seed, StressFactory factory) {
    var budget = new Budget(time.compareTo(LEAST_STRESS) < 0 ? LEAST_STRESS : time);
    var run = new StressRun(plan, budget, seed, factory, new Finishing());
    stressRun = Optional.of(run);
    if (!cancelled) {
      run.run();
    }
  }

  /** Why a probe cannot be stressed; empty if it can. */
  private String problem(ProbePlan.Entry entry) {
    Optional<ProbePlan.Entry> control = entry.control().map(entries::get);
    if (entry.answer().failure().isEmpty() && control.isPresent()
        && !control.get().answer().failure().isEmpty()) {
      return "its control %s cannot be stressed: %s".formatted(control.get().id(),
          control.get().answer().failure());
    }
    return entry.answer().failure();
  }

  /** Ends the run early; what was finished is kept. */
  public void cancel() {
    cancelled = true;
    forks.cancel();
    oracleForks.forEach(Stress::close);
    stressRun.ifPresent(StressRun::cancel);
  }

  /** What the oracle says; of calibrations it is asked once for each call shape. */
  private Oracle.Answer answer(PlacedProbe placed) {
    long start = System.nanoTime();
    Oracle.Answer answer = ask(placed);
    slowestAnswer = Math.max(slowestAnswer, System.nanoTime() - start);
    return answer;
  }

  private Oracle.Answer ask(PlacedProbe placed) {
    var oracle = new Oracle(placed, () -> openForOracle(placed.file()));
    if (!placed.file().id().isCalibration()) {
      return oracle.ask();
    }
    List<Integer> shape =
        placed.file().probe().program().actors().stream().map(List::size).toList();
    return calibrations.computeIfAbsent(shape, any -> oracle.askOnce());
  }

  private void addAsked(ProbeFile file, Map<ScenarioId, ProbeFile> all) {
    ProbeFile there = all.putIfAbsent(file.id(), file);
    if (there != null) {
      throw new UsageException("%s and %s are both the scenario %s".formatted(there.path(),
          file.path(), file.id()));
    }
  }

  private void addControl(ProbeFile file, Map<ScenarioId, ProbeFile> all,
      Map<ScenarioId, ScenarioId> controls) {
    Optional<Probe.Control> named = file.probe().control();
    if (named.isEmpty()) {
      if (calibrate) {
        ProbeFile calibration = Calibration.of(file);
        all.put(calibration.id(), calibration);
        controls.put(file.id(), calibration.id());
      }
      return;
    }
    ProbeFile control = file.control(named.get());
    ProbeFile there = all.putIfAbsent(control.id(), control);
    if (there != null && !there.text().equals(control.text())) {
      throw new UsageException("%s and %s are both the scenario %s".formatted(there.path(),
          control.path(), control.id()));
    }
    controls.put(file.id(), control.id());
  }

  private boolean isAsked(ScenarioId id) {
    return asked.stream().anyMatch(file -> file.id().equals(id));
  }

  private Stress openForOracle(ProbeFile file) throws StressException {
    if (cancelled) {
      throw new StressException("the run was ended");
    }
    Stress fork = forks.open(new Fork(ProbePlan.kind(file), Build.ORIGINAL, Jvm.USUAL));
    oracleForks.add(fork);
    if (cancelled) {
      fork.close();
    }
    return new Stress() {
      @Override
      public BlockEnd run(BlockRequest request) {
        return fork.run(request);
      }

      @Override
      public void close() {
        fork.close();
        oracleForks.remove(fork);
      }
    };
  }

  private boolean isolated(Fork fork) {
    ProbePlan.Entry entry = entries.get(new ScenarioId(fork.kind().family()));
    return entry != null && entry.placed().file().probe().isolate();
  }

  private static String sentence(String message) {
    String upper = Character.toUpperCase(message.charAt(0)) + message.substring(1);
    return upper.endsWith(".") ? upper : upper + ".";
  }

  /** Hears of finished rows, on the thread that drives the run. */
  private final class Finishing implements RunListener {

    private static final String NOT_FINISHED = "the row was not finished";

    /** Those that came since the rows were seen that are finished now. */
    private final Map<ScenarioId, SecondAnswer> secondAnswers = new HashMap<>();

    @Override
    public void stressing(PlannedRow row) {
      listener.stressing(row);
    }

    @Override
    public void finished(List<Row> more) {
      secondAnswers.clear();
      more.forEach(this::finished);
    }

    private void finished(Row row) {
      var id = new ScenarioId(row.scenario());
      if (id.isCalibration()) {
        return;
      }
      ProbePlan.Entry entry = entries.get(id);
      Row judged = entry == null ? row : judged(row, entry);
      rows.add(judged);
      listener.finished(List.of(judged));
    }

    @Override
    public void soFar(List<Row> inDoubt) {
      List<Row> asked = inDoubt.stream()
          .filter(row -> !new ScenarioId(row.scenario()).isCalibration())
          .map(this::notFinished)
          .map(row -> RowEdit.noted(row, ""))
          .toList();
      if (!asked.isEmpty()) {
        listener.soFar(asked);
      }
    }

    private Row notFinished(Row row) {
      if (restsOnOutcomes(row)) {
        return RowEdit.unconfirmed(row, NOT_FINISHED);
      }
      ProbePlan.Entry entry = entries.get(new ScenarioId(row.scenario()));
      return entry != null && row.finding() == Finding.HELD && namedControl(entry).isPresent()
          ? RowEdit.withoutControl(row, NOT_FINISHED)
          : row;
    }

    private Row judged(Row row, ProbePlan.Entry entry) {
      Row confirmed = row;
      if (restsOnOutcomes(row)) {
        confirmed = confirmed(row, entry);
      } else if (row.finding() == Finding.HELD) {
        confirmed = besideAConfirmedControl(row, entry);
      }
      return RowEdit.noted(confirmed, row.finding() == null ? "" : note(entry));
    }

    /** Whether what it shows counts only once the oracle was asked again. */
    private static boolean restsOnOutcomes(Row row) {
      return row.finding() == Finding.SHOWN && row.evidence()
          .stream()
          .allMatch(evidence -> evidence.kind() == EvidenceKind.OUTCOME);
    }

    private Row confirmed(Row row, ProbePlan.Entry entry) {
      return switch (askAgain(entry)) {
        case SecondAnswer.Same() -> row;
        case SecondAnswer.Different(String difference) -> RowEdit.unstable(row, difference);
        case SecondAnswer.Missing(String why) -> RowEdit.unconfirmed(row, why);
      };
    }

    /** What is HELD rests on what its control showed. */
    private Row besideAConfirmedControl(Row row, ProbePlan.Entry entry) {
      Optional<ProbePlan.Entry> control = namedControl(entry);
      if (control.isEmpty()) {
        return row;
      }
      return switch (askAgain(control.get())) {
        case SecondAnswer.Same() -> row;
        case SecondAnswer.Different(String difference) ->
          RowEdit.withoutControl(row, "its outcomes change from run to run: " + difference);
        case SecondAnswer.Missing(String why) ->
          RowEdit.withoutControl(row, "there is no second answer of the oracle: " + why);
      };
    }

    private Optional<ProbePlan.Entry> namedControl(ProbePlan.Entry entry) {
      return entry.control().filter(id -> !id.isCalibration()).map(entries::get);
    }

    private SecondAnswer askAgain(ProbePlan.Entry entry) {
      return secondAnswers.computeIfAbsent(
          entry.id(),
          any -> new Oracle(entry.placed(), () -> openForOracle(entry.placed().file()))
              .askAgain(entry.answer()));
    }

    private String note(ProbePlan.Entry entry) {
      List<String> notes = new ArrayList<>();
      List<String> leftOut = entry.answer().leftOut();
      if (!leftOut.isEmpty()) {
        notes.add("Left out, since it differs from run to run even if the calls are made one after"
            + " another: " + String.join(", ", leftOut) + ".");
      }
      int blocked = entry.answer().sequence().blocked();
      if (blocked > 0) {
        notes.add(("In %d orders a call waits for one that comes later; these cannot happen call by"
            + " call.").formatted(blocked));
      }
      return String.join(" ", notes);
    }
  }
}
