package dev.crossfire.scenarios.handle;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What the owner of an arena and another thread are given, and 0. */
@Outcome(id = "1, -1, 0", expect = Expect.ACCEPTABLE,
    desc = "The owner was given the item, and the other refused.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A thread got in that is not the owner.")
final class ConfinedOutcomes {

  private ConfinedOutcomes() {}
}
