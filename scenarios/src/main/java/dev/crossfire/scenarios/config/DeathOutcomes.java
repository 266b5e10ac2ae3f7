package dev.crossfire.scenarios.config;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What a writer that dies in the middle can leave: 0, what a reader beside it got, what a reader gets in the end. */
@Outcome(id = "0, 0, -11", expect = Expect.ACCEPTABLE,
    desc = "It was read before; afterwards the lock says that its owner died.")
@Outcome(id = "0, -11, -11", expect = Expect.ACCEPTABLE,
    desc = "The lock said that its owner died.")
@Outcome(id = "0, (0|-1), -1", expect = Expect.FORBIDDEN,
    desc = "Half-written values were read.")
@Outcome(expect = Expect.FORBIDDEN, desc = "No order of whole calls gives this.")
final class DeathOutcomes {

  private DeathOutcomes() {}
}
