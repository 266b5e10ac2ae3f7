package dev.crossfire.scenarios.last_error;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** The error that each of two actors is told, of which one failed with 1 and the other with 2. */
@Outcome(id = "1, 2", expect = Expect.ACCEPTABLE,
    desc = "Each was told its own.")
@Outcome(id = "2, 2", expect = Expect.FORBIDDEN,
    desc = "The first was told the error of the second.")
@Outcome(id = "1, 1", expect = Expect.FORBIDDEN,
    desc = "The second was told the error of the first.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Both were told another error than their own.")
final class ErrorOutcomes {

  private ErrorOutcomes() {}
}
