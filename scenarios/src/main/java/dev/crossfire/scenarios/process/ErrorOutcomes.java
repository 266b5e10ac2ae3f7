package dev.crossfire.scenarios.process;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What NULL and too many bytes give. */
@Outcome(id = "-1, -2", expect = Expect.ACCEPTABLE,
    desc = "Each got its own error.")
@Outcome(expect = Expect.FORBIDDEN, desc = "An error was not found.")
final class ErrorOutcomes {

  private ErrorOutcomes() {}
}
