package dev.crossfire.harness.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarrierPatchTest {

  @Test
  void theBarrierTellsWhatItOrders() {
    ClassModel barrier = ClassFile.of().parse(BarrierPatch.workerSync());

    assertThat(told(barrier, "awaitCheckpoint"))
        .startsWith("checkpointReached")
        .contains("checkpointPassed");
    assertThat(told(barrier, "postUpdate")).startsWith("updateReached").contains("updatePassed");
    assertThat(told(barrier, "tryStartUpdate")).isEmpty();
    assertThat(ClassFile.of().verify(barrier)).isEmpty();
  }

  @Test
  void aWorkerTellsThatItEnds() {
    ClassModel worker = ClassFile.of().parse(BarrierPatch.counterThread());

    assertThat(told(worker, "run")).containsOnly("workerEnded");
    assertThat(ClassFile.of().verify(worker)).isEmpty();
  }

  /** The functions of ours that a method calls, in order. */
  private static List<String> told(ClassModel type, String method) {
    return type.methods()
        .stream()
        .filter(candidate -> candidate.methodName().equalsString(method))
        .flatMap(found -> found.code().orElseThrow().elementStream())
        .filter(InvokeInstruction.class::isInstance)
        .map(InvokeInstruction.class::cast)
        .filter(call -> call.opcode() == Opcode.INVOKESTATIC)
        .filter(call -> call.owner().asInternalName().endsWith("/ToldOrder"))
        .map(call -> call.name().stringValue())
        .toList();
  }
}
