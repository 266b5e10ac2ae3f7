package dev.crossfire.scenarios.buffer;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What two creates in one cell can give: how many buffers each freed, how many the last free does, how many stay in use. */
@Outcome(id = {"1, 0, 1, 0", "0, 1, 1, 0"}, expect = Expect.ACCEPTABLE,
    desc = "The later create freed the buffer of the earlier.")
@Outcome(id = "0, 0, 1, 1", expect = Expect.FORBIDDEN,
    desc = "A buffer was overwritten in the cell: nobody can free it any more.")
@Outcome(expect = Expect.FORBIDDEN, desc = "No order of the two creates gives this.")
final class CreateOutcomes {

  private CreateOutcomes() {}
}
