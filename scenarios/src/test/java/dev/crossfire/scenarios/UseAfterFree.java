package dev.crossfire.scenarios;

import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.SharedScenario;
import dev.crossfire.scenarios.counter.Calls;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;

/** One thread closes a handle while the others use it; the C code is that of {@link SanitizerTest}. */
@Scenario(
    id = "tiny.use-after-free",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    summary = "One thread closes a handle while another one uses it.")
public class UseAfterFree implements SharedScenario {

  private static final Calls.GlobalReset OPEN = action("tiny_open");
  private static final Calls.GlobalReset CLOSE = action("tiny_close");
  private static final Calls.GlobalInt USE =
      Downcalls.bind(Calls.GlobalInt.class, function("tiny_use"),
          FunctionDescriptor.of(ValueLayout.JAVA_INT));

  private static Calls.GlobalReset action(String name) {
    return Downcalls.bind(Calls.GlobalReset.class, function(name), FunctionDescriptor.ofVoid());
  }

  private static MemorySegment function(String name) {
    return SymbolLookup.loaderLookup().findOrThrow(name);
  }

  @Override
  public void reset() {
    CLOSE.call();
    OPEN.call();
  }

  @Override
  public int call(int thread) {
    if (thread == 0) {
      CLOSE.call();
      return 0;
    }
    return USE.call();
  }

  @Override
  public long total() {
    return 0;
  }

  @Override
  public boolean tickets() {
    return false;
  }
}
