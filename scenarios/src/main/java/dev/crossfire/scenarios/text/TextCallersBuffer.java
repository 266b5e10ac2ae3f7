package dev.crossfire.scenarios.text;

import dev.crossfire.fixtures.text.text_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.II_Result;

/** The caller says where the text goes, as asctime_r does. */
@JCStressTest
@JCStressMeta(LabelOutcomes.class)
@Scenario(
    id = "text.callers-buffer",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    control = "text.static-buffer",
    summary = "The caller says where the text goes, as asctime_r does.")
public class TextCallersBuffer {

  private static final Calls.LabelIn LABEL =
      Downcalls.bind(Calls.LabelIn.class, text_h.cf_text_callers_buffer_label$address(),
          text_h.cf_text_callers_buffer_label$descriptor());
  private static final Calls.NumberOf NUMBER =
      Downcalls.bind(Calls.NumberOf.class, text_h.cf_text_label_number$address(),
          text_h.cf_text_label_number$descriptor());

  @Actor
  public void first(Buffers buffers, II_Result result) {
    result.r1 = NUMBER.of(LABEL.of(1, buffers.address, text_h.CF_TEXT_ROOM()));
  }

  @Actor
  public void second(Buffers buffers, II_Result result) {
    result.r2 = NUMBER.of(LABEL.of(2, buffers.second(), text_h.CF_TEXT_ROOM()));
  }
}
