package dev.crossfire.harness.cli;

import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.Summary;

/** Exit codes of the command line. */
final class ExitCode {

  static final int OK = 0;
  static final int FAIL = 1;
  static final int USAGE = 2;
  static final int ERROR = 3;
  static final int INTERRUPTED = 130;

  private ExitCode() {}

  /** The code of a run that was not interrupted; {@code written} says whether results and report are on the disk. */
  static int of(Results results, boolean strict, boolean written) {
    Summary summary = results.summary();
    boolean nothingJudged =
        summary.pass() + summary.fail() + summary.inconclusive() + summary.error() == 0;
    if (summary.fail() > 0) {
      return FAIL;
    }
    return !written || summary.error() > 0 || nothingJudged
        || (strict && summary.inconclusive() > 0)
            ? ERROR
            : OK;
  }
}
