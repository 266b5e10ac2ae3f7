package dev.crossfire.scenarios.text;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** The numbers that two actors read back from labels of 1 and 2 that they had formatted themselves. */
@Outcome(id = "1, 2", expect = Expect.ACCEPTABLE,
    desc = "Each read its own.")
@Outcome(id = {"-[23], .*", ".*, -[23]"}, expect = Expect.FORBIDDEN,
    desc = "A label was put together from two calls.")
@Outcome(expect = Expect.FORBIDDEN, desc = "One read the label of the other.")
final class FormattedOutcomes {

  private FormattedOutcomes() {}
}
