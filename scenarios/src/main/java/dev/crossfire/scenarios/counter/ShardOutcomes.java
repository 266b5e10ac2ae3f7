package dev.crossfire.scenarios.counter;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What two increments of a sharded counter can give: no errors, then the sum. It draws no numbers. */
@Outcome(id = "0, 0, 2", expect = Expect.ACCEPTABLE, desc = "Both increments are in the sum.")
@Outcome(id = "0, 0, 1", expect = Expect.FORBIDDEN, desc = "One increment is lost.")
@Outcome(expect = Expect.FORBIDDEN, desc = "No order of the two increments gives this.")
final class ShardOutcomes {

  private ShardOutcomes() {}
}
