package dev.crossfire.harness.fork;

import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.bind.SanitizedFork;
import dev.crossfire.harness.run.Group;
import dev.crossfire.harness.sanitizer.Preload;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command line of a fork: the JVM of the parent, its class path, and nothing else inherited. */
final class ForkCommand {

  /** Environment variables that would change a fork's JVM behind our back. */
  private static final List<String> JVM_OPTIONS =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /** Gives standard output to native code as standard error, and descriptor 3 to the answers. */
  private static final String REDIRECT = "exec \"$@\" 3>&1 1>&2";

  private ForkCommand() {}

  /** Starts the JVM with the folder as its working directory; whatever it prints goes to a log there. */
  static Process start(Group.Kind kind, Optional<Preload> preload, Path folder)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", REDIRECT, "crossfire-fork"));
    if (preload.isPresent()) {
      preload.get().prepare(folder);
      command.addAll(preload.get().prefix());
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions(kind, folder));
    command.add(ForkMain.class.getName());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve(ForkFolder.LOG).toFile());
    builder.environment().keySet().removeAll(JVM_OPTIONS);
    return builder.start();
  }

  private static List<String> jvmOptions(Group.Kind kind, Path folder) {
    return List.of(
        "-Xms64m",
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:-UsePerfData",
        "-XX:-UseDynamicNumberOfCompilerThreads",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=" + folder.resolve(ForkFolder.CRASH_REPORT),
        "-Djava.io.tmpdir=" + folder,
        "-Djna.tmpdir=" + folder,
        "--enable-native-access=ALL-UNNAMED",
        // JCStress 0.16 reads its padded fields through Unsafe.
        "--sun-misc-unsafe-memory-access=allow",
        "-D" + Downcalls.LINKAGE_PROPERTY + "=" + kind.linkage().id(),
        "-D" + SanitizedFork.PROPERTY + "=" + kind.sanitizer().id(),
        "-cp",
        absoluteClassPath());
  }

  /** The parent's class path; the fork runs in another folder, so that its entries must be absolute. */
  private static String absoluteClassPath() {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, entries);
  }
}
