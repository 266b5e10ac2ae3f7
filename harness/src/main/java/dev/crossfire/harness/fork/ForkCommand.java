package dev.crossfire.harness.fork;

import dev.crossfire.harness.bind.CallLog;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.bind.Repair;
import dev.crossfire.harness.bind.SanitizedFork;
import dev.crossfire.harness.run.Build;
import dev.crossfire.harness.run.Fork;
import dev.crossfire.harness.sanitizer.Preload;
import dev.crossfire.harness.watch.ProcessTree;
import dev.crossfire.harness.watch.Remains;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command line of a fork: the JVM of the parent and its class path, and the environment without options of a JVM. */
final class ForkCommand {

  /** Environment variables that would change a fork's JVM behind our back. */
  private static final List<String> JVM_OPTIONS =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /** Gives standard output to native code as standard error, and descriptor 3 to the answers. */
  private static final String REDIRECT = "exec \"$@\" 3>&1 1>&2";

  private ForkCommand() {}

  /** Starts the JVM with the folder as its working directory; whatever it prints goes to a log there. */
  static Process start(Fork fork, Optional<Preload> preload, Path folder) throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", REDIRECT, "crossfire-fork"));
    if (preload.isPresent()) {
      preload.get().prepare(folder);
      command.addAll(preload.get().prefix());
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions(fork, folder));
    command.add(ForkMain.class.getName());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            // Appending, so that the log can be cut while native code writes to it.
            .redirectError(Redirect.appendTo(ForkFolder.remains(folder).log().toFile()));
    builder.environment().keySet().removeAll(JVM_OPTIONS);
    builder.environment().put(ProcessTree.MARK, folder.toString());
    return builder.start();
  }

  static List<String> jvmOptions(Fork fork, Path folder) {
    Remains remains = ForkFolder.remains(folder);
    List<String> options = new ArrayList<>(StressJvm.heap(fork.jvm().heapMib()));
    options.addAll(StressJvm.COMMON);
    options.addAll(
        List.of(
            switch (fork.jvm().compiler()) {
              case C1 -> "-XX:TieredStopAtLevel=1";
              case C2 -> "-XX:TieredStopAtLevel=4";
            },
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + remains.crashReport(),
            "-XX:ErrorLogTimeout=20",
            "-D" + CallLog.PROPERTY + "=" + remains.calls(),
            "-Djava.io.tmpdir=" + folder,
            "-Djna.tmpdir=" + folder,
            "-D" + Downcalls.LINKAGE_PROPERTY + "=" + fork.kind().linkage().id(),
            "-D" + Repair.MUTANT_PROPERTY + "=" + (fork.build() == Build.MUTANT),
            "-D" + SanitizedFork.PROPERTY + "=" + fork.kind().sanitizer().id(),
            "-cp",
            absoluteClassPath()));
    return options;
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
