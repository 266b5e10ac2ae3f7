package dev.crossfire.scenarios.buffer;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What a write into generation 0 beside its recycling can give: the new generation, what the writer was told, the content. */
@Outcome(id = "1, 0, 0", expect = Expect.ACCEPTABLE,
    desc = "It was written, and then freed.")
@Outcome(id = "1, -1, 0", expect = Expect.ACCEPTABLE,
    desc = "It was freed before, and the write refused.")
@Outcome(id = "1, 0, 7", expect = Expect.FORBIDDEN,
    desc = "It was written into the buffer of another generation.")
@Outcome(expect = Expect.FORBIDDEN, desc = "No order of the two calls gives this.")
final class StaleOutcomes {

  private StaleOutcomes() {}
}
