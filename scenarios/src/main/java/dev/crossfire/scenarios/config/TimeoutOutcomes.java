package dev.crossfire.scenarios.config;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What a reader can be given beside one who sets 60001 ms, of which 60000 are allowed. */
@Outcome(id = "0", expect = Expect.ACCEPTABLE,
    desc = "It was read before the change.")
@Outcome(id = "-1", expect = Expect.ACCEPTABLE,
    desc = "It was read after the change, and refused.")
@Outcome(id = "60001", expect = Expect.FORBIDDEN,
    desc = "One value was checked, and another one returned.")
@Outcome(expect = Expect.FORBIDDEN, desc = "No order of the two calls gives this.")
final class TimeoutOutcomes {

  private TimeoutOutcomes() {}
}
