package dev.crossfire.scenarios.math;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** The quotients of 10 by 2 and of 21 by 3. */
@Outcome(id = "5, 7", expect = Expect.ACCEPTABLE,
    desc = "Each got its own.")
@Outcome(id = "7, 7", expect = Expect.FORBIDDEN,
    desc = "The first was given the quotient of the second.")
@Outcome(id = "5, 5", expect = Expect.FORBIDDEN,
    desc = "The second was given the quotient of the first.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Both were given the quotient of the other.")
final class QuotientOutcomes {

  private QuotientOutcomes() {}
}
