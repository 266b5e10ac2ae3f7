package dev.crossfire.scenarios.callback;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What firing 5 and -5 can give with a callback that throws at negative values, and 0. */
@Outcome(id = "5, -4, 0", expect = Expect.ACCEPTABLE,
    desc = "The exception became an error code.")
@Outcome(expect = Expect.FORBIDDEN, desc = "An exception was lost.")
final class GuardOutcomes {

  private GuardOutcomes() {}
}
