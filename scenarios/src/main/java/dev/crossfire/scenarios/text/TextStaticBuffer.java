package dev.crossfire.scenarios.text;

import dev.crossfire.fixtures.text.text_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.II_Result;

/** A static result buffer, as asctime has one: the next call of any thread writes over it. */
@JCStressTest
@JCStressMeta(LabelOutcomes.class)
@Scenario(
    id = "text.static-buffer",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    summary = "A static result buffer, as asctime has one: the next call of any thread writes over it.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "All memory stays valid.")
public class TextStaticBuffer {

  private static final Calls.Label LABEL =
      Downcalls.bind(Calls.Label.class, text_h.cf_text_static_buffer_label$address(),
          text_h.cf_text_static_buffer_label$descriptor());
  private static final Calls.NumberOf NUMBER =
      Downcalls.bind(Calls.NumberOf.class, text_h.cf_text_label_number$address(),
          text_h.cf_text_label_number$descriptor());

  @Actor
  public void first(Buffers unused, II_Result result) {
    result.r1 = NUMBER.of(LABEL.of(1));
  }

  @Actor
  public void second(Buffers unused, II_Result result) {
    result.r2 = NUMBER.of(LABEL.of(2));
  }
}
