package dev.crossfire.scenarios.handle;

import dev.crossfire.fixtures.handle.handle_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.bind.Repair;
import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.SharedScenario;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.Supplier;
import org.openjdk.jcstress.annotations.JCStressMeta;

/** A confined arena refuses threads that are not its owner before native code is reached. */
@JCStressMeta(ConfinedOutcomes.class)
@Scenario(
    id = "handle.confined-arena",
    role = Role.FIX,
    contract = Contract.THREAD_CONFINED,
    control = Scenario.MUTANT,
    engines = Engine.ROUNDS,
    linkages = Linkage.DEFAULT,
    summary = "A confined arena refuses threads that are not its owner before native code is reached.")
@BlindSpot(of = Sanitizer.ADDRESS,
    because = "Items lie in the handle, whose memory stays valid.")
public final class HandleConfinedArena implements SharedScenario {

  private static final int REFUSED = -1;

  private static final Supplier<Arena> ARENA = Repair.of(Arena::ofConfined, Arena::ofShared);

  private static final Calls.NextOfSegment NEXT =
      Downcalls.bind(Calls.NextOfSegment.class, handle_h.cf_handle_unchecked_next$address(),
          handle_h.cf_handle_unchecked_next$descriptor());

  private volatile boolean through;
  private volatile MemorySegment handle = MemorySegment.NULL;

  @Override
  public void reset() {
    handle = MemorySegment.NULL;
    through = false;
  }

  /** The owner makes the handle, and closes its arena when the other thread is through with it. */
  @Override
  public int call(int thread) {
    return thread == 0 ? own() : intrude();
  }

  private int own() {
    try (Arena arena = ARENA.get()) {
      MemorySegment mine = arena.allocate(Handle.BYTES, Handle.BYTES / 2);
      handle = mine;
      int item = NEXT.of(mine);
      while (!through) {
        Thread.onSpinWait();
      }
      return item;
    }
  }

  private int intrude() {
    MemorySegment found = handle;
    while (found.equals(MemorySegment.NULL)) {
      Thread.onSpinWait();
      found = handle;
    }
    try {
      return NEXT.of(found);
    } catch (WrongThreadException refused) {
      return REFUSED;
    } finally {
      through = true;
    }
  }

  @Override
  public long total() {
    return 0;
  }
}
