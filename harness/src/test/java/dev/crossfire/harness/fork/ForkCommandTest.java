package dev.crossfire.harness.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.run.Build;
import dev.crossfire.harness.run.Fork;
import dev.crossfire.harness.run.Group;
import dev.crossfire.harness.run.Jvm;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForkCommandTest {

  private static final Group.Kind KIND =
      new Group.Kind("counter", Engine.JCSTRESS, 2, ThreadKind.PLATFORM, Linkage.CRITICAL,
          "gcc-O2", Sanitizer.NONE);

  @Test
  void theJvmRunsAsItsForkSays() {
    assertThat(options(Build.ORIGINAL, new Jvm(Jvm.Compiler.C1, 32)))
        .contains("-Xmn32m", "-XX:TieredStopAtLevel=1", "-Dcrossfire.mutant=false",
            "-Dcrossfire.linkage=critical");
    assertThat(options(Build.MUTANT, new Jvm(Jvm.Compiler.C2, 8)))
        .contains("-Xmn8m", "-XX:TieredStopAtLevel=4", "-Dcrossfire.mutant=true");
  }

  private static List<String> options(Build build, Jvm jvm) {
    return ForkCommand.jvmOptions(new Fork(KIND, build, jvm), Path.of("/fork"));
  }
}
