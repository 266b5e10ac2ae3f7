package dev.crossfire.scenarios.refcount;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What two drops of two references can give: whether each destroyed the object, then how often it was destroyed. */
@Outcome(id = {"1, 0, 1", "0, 1, 1"}, expect = Expect.ACCEPTABLE,
    desc = "The later drop destroyed the object.")
@Outcome(id = "0, 0, 0", expect = Expect.FORBIDDEN,
    desc = "Both drops left one reference: the object is never destroyed.")
@Outcome(id = "1, 1, 2", expect = Expect.FORBIDDEN,
    desc = "Both drops found no reference left: the object was destroyed twice.")
@Outcome(expect = Expect.FORBIDDEN, desc = "No order of the two drops gives this.")
final class DropOutcomes {

  private DropOutcomes() {}
}
