package dev.crossfire.harness.junit;

import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Verdict;
import java.util.List;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.TestAbortedException;

/** Runs the discovered tests one after another, on the thread that JUnit calls it on. */
final class Execution {

  private final TestDescriptor engine;
  private final EngineExecutionListener listener;
  private final ExecutionRequest request;

  Execution(ExecutionRequest request) {
    this.engine = request.getRootTestDescriptor();
    this.listener = request.getEngineExecutionListener();
    this.request = request;
  }

  void run() {
    execute(engine);
  }

  private void execute(TestDescriptor descriptor) {
    listener.executionStarted(descriptor);
    descriptor.getChildren().forEach(this::execute);
    listener.executionFinished(
        descriptor,
        descriptor instanceof CaseDescriptor test
            ? result(test)
            : TestExecutionResult.successful());
  }

  @SuppressWarnings("CatchingUnchecked") // whatever a test throws is its result
  private TestExecutionResult result(CaseDescriptor test) {
    try {
      judge(test.stress(Settings.of(request.getConfigurationParameters())).run());
      return TestExecutionResult.successful();
    } catch (TestAbortedException e) {
      return TestExecutionResult.aborted(e);
    } catch (Exception | AssertionError e) {
      return TestExecutionResult.failed(e);
    }
  }

  /** A test passes if all its rows do; one that could not be run at all is aborted with the reason. */
  private static void judge(StressOutcome outcome) {
    List<Row> bad =
        outcome.rows()
            .stream()
            .filter(row -> row.verdict() != Verdict.PASS && row.verdict() != Verdict.SKIPPED)
            .toList();
    if (!bad.isEmpty()) {
      throw new AssertionError(
          Explanation.of("The scenario is not as it was declared", bad, outcome));
    }
    if (outcome.rows().stream().allMatch(row -> row.verdict() == Verdict.SKIPPED)) {
      throw new TestAbortedException(Explanation.of("Not run", outcome.rows(), outcome));
    }
  }
}
