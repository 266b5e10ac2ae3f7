package dev.crossfire.harness.faults;

final class Try {
  private Try() {}

  public static void main(String[] a) throws Exception {
    var folder = java.nio.file.Files.createTempDirectory("faults");
    var library = FaultLibrary.build(folder);
    var run = new InjectedRun(library, folder.resolve("out"));
    for (int i = 2; i < a.length; i++) {
      run.hazard("try." + a[i].toLowerCase(java.util.Locale.ROOT),
          Class
              .forName("dev.crossfire.harness.faults.Faults$" + a[i], false,
                  Try.class.getClassLoader())
              .asSubclass(dev.crossfire.harness.contract.SharedScenario.class));
    }
    long t = System.nanoTime();
    FaultInjectionTest.show(run.run(dev.crossfire.harness.contract.Linkage.of(a[0]), a[1],
        java.time.Duration.ofSeconds(25)));
    System.out.println("took " + (System.nanoTime() - t) / 1000000 + " ms; " + folder);
  }
}
