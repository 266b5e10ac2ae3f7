package dev.crossfire.scenarios.text;

import dev.crossfire.fixtures.text.text_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.bind.LibC;
import dev.crossfire.harness.bind.NativeMemory;
import dev.crossfire.harness.bind.Repair;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.II_Result;

/** The C library's own snprintf, variadic, writes into a buffer of the caller; strlen measures what it wrote. */
@JCStressTest
@JCStressMeta(FormattedOutcomes.class)
@Scenario(
    id = "text.snprintf",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    control = "text.static-buffer",
    linkages = Linkage.DEFAULT,
    summary = "The C library's own snprintf, variadic, writes into a buffer of the caller; strlen measures what it wrote.")
public class TextSnprintf {

  /** snprintf's prototype names the buffer, the room and the format. */
  private static final int NAMED = 3;

  private static final Calls.Format SNPRINTF =
      LibC.bindVariadic(Calls.Format.class, "snprintf", NAMED);
  private static final Calls.LengthOf STRLEN = LibC.bind(Calls.LengthOf.class, "strlen");
  private static final Calls.NumberOf NUMBER =
      Downcalls.bind(Calls.NumberOf.class, text_h.cf_text_label_number$address(),
          text_h.cf_text_label_number$descriptor());

  private static final long FORMAT = NativeMemory.of("%+011d/%+011d");

  /** What is read from a label that is not as long as snprintf said. */
  private static final int OF_ANOTHER_LENGTH = -3;

  /** Where the second actor's buffer lies. */
  private static final int SECOND = Repair.of(Buffers.BYTES / 2, 0);

  @Actor
  public void first(Buffers buffers, II_Result result) {
    result.r1 = labelled(1, buffers.address);
  }

  @Actor
  public void second(Buffers buffers, II_Result result) {
    result.r2 = labelled(2, buffers.address + SECOND);
  }

  private static int labelled(int number, long buffer) {
    int length = SNPRINTF.of(buffer, text_h.CF_TEXT_ROOM(), FORMAT, number, number);
    return STRLEN.of(buffer) == length ? NUMBER.of(buffer) : OF_ANOTHER_LENGTH;
  }
}
