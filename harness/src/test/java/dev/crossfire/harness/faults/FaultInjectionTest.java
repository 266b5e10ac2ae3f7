package dev.crossfire.harness.faults;

import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.record.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultInjectionTest {

  @TempDir
  private static Path build;

  private static FaultLibrary library;

  @TempDir
  private Path output;

  @BeforeAll
  static void compile() throws Exception {
    library = FaultLibrary.build(build);
  }

  @Test
  void crash() {
    List<Row> rows = new InjectedRun(library, output)
        .hazard("crash.segv", Faults.Segv.class)
        .hazard("crash.bus", Faults.Bus.class)
        .hazard("crash.abort", Faults.Abort.class)
        .hazard("crash.double-free", Faults.DoubleFree.class)
        .hazard("crash.exit-0", Faults.Exit0.class)
        .hazard("crash.exit-3", Faults.Exit3.class)
        .hazard("crash.overflow", Faults.Overflow.class)
        .hazard("crash.upcall-throws", Faults.UpcallThrows.class)
        .hazard("crash.wild-pointer", Faults.WildPointer.class)
        .hazard("crash.java-exit", Faults.JavaExit.class)
        .hazard("crash.harness", Faults.HarnessFault.class)
        .hazard("crash.healthy", Faults.Healthy.class)
        .run(Linkage.DEFAULT, FaultLibrary.DEBUG, Duration.ofSeconds(30));
    show(rows);
  }

  @Test
  void critical() {
    List<Row> rows = new InjectedRun(library, output)
        .hazard("crash.upcall", Faults.Upcall.class)
        .hazard("crash.segv", Faults.Segv.class)
        .hazard("crash.hidden", Faults.Hidden.class)
        .hazard("hang.spin", Faults.Spin.class)
        .run(Linkage.CRITICAL, FaultLibrary.STRIPPED, Duration.ofSeconds(30));
    show(rows);
  }

  @Test
  void hang() {
    List<Row> rows = new InjectedRun(library, output)
        .hazard("hang.spin", Faults.Spin.class)
        .hazard("hang.locks", Faults.Locks.class)
        .hazard("hang.spawn", Faults.Spawn.class)
        .run(Linkage.DEFAULT, FaultLibrary.DEBUG, Duration.ofSeconds(50));
    show(rows);
  }

  static void show(List<Row> rows) {
    for (Row row : rows) {
      System.out.println("### " + row.scenario() + " " + row.finding() + " " + row.verdict()
          + " samples=" + row.samples() + "\n   " + row.reason());
      row.evidence()
          .forEach(e -> e.details()
              .forEach((k,
                  v) -> System.out.println("      " + k + ": "
                      + (v instanceof List<?> l
                          ? "(" + l.size() + ") "
                              + String.join("\n          ",
                                  l.stream().limit(8).map(String::valueOf).toList())
                          : v))));
    }
  }
}
