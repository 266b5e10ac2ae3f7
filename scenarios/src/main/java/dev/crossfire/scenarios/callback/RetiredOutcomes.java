package dev.crossfire.scenarios.callback;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What firing value 5 can give while the callback is taken out and its data retired. */
@Outcome(id = "5", expect = Expect.ACCEPTABLE,
    desc = "The callback ran before it was taken out.")
@Outcome(id = "-1", expect = Expect.ACCEPTABLE,
    desc = "It was taken out before.")
@Outcome(id = "-3", expect = Expect.FORBIDDEN,
    desc = "The callback ran with data that was retired.")
@Outcome(expect = Expect.FORBIDDEN, desc = "No order of the two calls gives this.")
final class RetiredOutcomes {

  private RetiredOutcomes() {}
}
