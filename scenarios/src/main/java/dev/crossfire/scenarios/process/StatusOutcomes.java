package dev.crossfire.scenarios.process;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What a negative number and a positive one give. */
@Outcome(id = "-1, 14", expect = Expect.ACCEPTABLE,
    desc = "Each got its own result.")
@Outcome(id = "-1, -1", expect = Expect.FORBIDDEN,
    desc = "One got the error of the other.")
@Outcome(id = "-10, .*", expect = Expect.FORBIDDEN,
    desc = "One got its own error as success.")
@Outcome(expect = Expect.FORBIDDEN, desc = "No order of the two calls gives this.")
final class StatusOutcomes {

  private StatusOutcomes() {}
}
