package dev.crossfire.scenarios.math;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What a sum that does not fit gives, a division by 0, and a division without a place for the quotient. */
@Outcome(id = "-1, -1, -2", expect = Expect.ACCEPTABLE,
    desc = "Each got its own error.")
@Outcome(expect = Expect.FORBIDDEN, desc = "An error was not found, or is another's.")
final class ErrorOutcomes {

  private ErrorOutcomes() {}
}
