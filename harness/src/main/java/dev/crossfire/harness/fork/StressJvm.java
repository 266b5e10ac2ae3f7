package dev.crossfire.harness.fork;

import dev.crossfire.harness.run.Jvm;
import java.util.List;

/** The options of a JVM in which native code is stressed, whoever starts it; docs/decisions/0019 says what each is worth. */
public final class StressJvm {

  /** Memory and collector as most forks have them. */
  public static final List<String> HEAP = heap(Jvm.USUAL.youngMib());

  /** What every such JVM needs or is quieter with. */
  public static final List<String> COMMON =
      List.of(
          "-XX:-UsePerfData",
          "-XX:-UseDynamicNumberOfCompilerThreads",
          "--enable-native-access=ALL-UNNAMED",
          // JCStress 0.16 reads its padded fields through Unsafe.
          "--sun-misc-unsafe-memory-access=allow");

  private StressJvm() {}

  /** Memory and collector: states die at once, so that a small young generation stays in the processor's cache. */
  static List<String> heap(int youngMib) {
    return List.of(
        "-Xms64m", "-Xmx512m", "-Xmn" + youngMib + "m", "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders");
  }
}
