package dev.crossfire.scenarios.config;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** Of a poisoned configuration: what one gets who sets number 7, what one who recovers, and the number in the end. */
@Outcome(id = "-1, 1, 0", expect = Expect.ACCEPTABLE,
    desc = "It was set before: refused, then recovered to the defaults.")
@Outcome(id = "0, 1, 7", expect = Expect.ACCEPTABLE,
    desc = "It was recovered before: all values are those that were set.")
@Outcome(id = "0, 0, .*", expect = Expect.FORBIDDEN,
    desc = "Nobody was told that the owner of the lock had died.")
@Outcome(expect = Expect.FORBIDDEN, desc = "No order of the two calls gives this.")
final class RecoveryOutcomes {

  private RecoveryOutcomes() {}
}
