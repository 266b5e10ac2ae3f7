package dev.crossfire.scenarios;

import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What Java repairs holds in the mutant, too, which therefore shows nothing: a run goes on with it for as long as it may. */
@Outcome(id = {"1, 2, 2", "2, 1, 2"}, expect = Expect.ACCEPTABLE, desc = "One after the other.")
@Scenario(
    id = "locked.forever-in-doubt",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    control = Scenario.MUTANT,
    engines = Engine.ROUNDS,
    linkages = Linkage.DEFAULT,
    summary = "A fix whose control never shows the race.")
public class ForeverInDoubt extends LockedInJava {}
