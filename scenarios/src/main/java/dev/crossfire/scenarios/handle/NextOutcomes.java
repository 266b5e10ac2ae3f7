package dev.crossfire.scenarios.handle;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What two threads that take the next item can be given. */
@Outcome(id = {"1, 2", "2, 1"}, expect = Expect.ACCEPTABLE,
    desc = "Each was given an item of its own.")
@Outcome(id = {"1, -1", "-1, 1"}, expect = Expect.ACCEPTABLE,
    desc = "One was given an item, and the other refused.")
@Outcome(id = "1, 1", expect = Expect.FORBIDDEN,
    desc = "Both were given the same item.")
@Outcome(expect = Expect.FORBIDDEN, desc = "No order of the two calls gives this.")
final class NextOutcomes {

  private NextOutcomes() {}
}
