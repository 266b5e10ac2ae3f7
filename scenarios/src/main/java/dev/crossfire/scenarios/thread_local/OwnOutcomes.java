package dev.crossfire.scenarios.thread_local;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What each of two threads is told that set 1 and 2: what each is told, and 0. */
@Outcome(id = "1, 2, 0", expect = Expect.ACCEPTABLE,
    desc = "Each was told its own.")
@Outcome(expect = Expect.FORBIDDEN, desc = "One was told the setting of the other.")
final class OwnOutcomes {

  private OwnOutcomes() {}
}
