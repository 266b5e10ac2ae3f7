package dev.crossfire.scenarios.config;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What a write of number 7 beside a read can give: what the writer was told, the number that was read. */
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE,
    desc = "It was read before the write.")
@Outcome(id = "0, 7", expect = Expect.ACCEPTABLE,
    desc = "It was read after the write.")
@Outcome(id = "0, -1", expect = Expect.FORBIDDEN,
    desc = "It was read in the middle of the write: half of one number, half of the other.")
@Outcome(expect = Expect.FORBIDDEN, desc = "No order of the two calls gives this.")
final class ReadOutcomes {

  private ReadOutcomes() {}
}
