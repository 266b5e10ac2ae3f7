package dev.crossfire.scenarios.handle;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What a thread reads while another moves to item 1. */
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE,
    desc = "It was read before.")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE,
    desc = "It was read after.")
@Outcome(id = "1, -2", expect = Expect.FORBIDDEN,
    desc = "It was read in the middle: parts of two items.")
@Outcome(expect = Expect.FORBIDDEN, desc = "No order of the two calls gives this.")
final class ReadOutcomes {

  private ReadOutcomes() {}
}
