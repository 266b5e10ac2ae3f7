package dev.crossfire.harness.record;

/**
 * Where a run took place; rates move with it, findings should not.
 *
 * @param os name and version of the operating system
 * @param arch processor architecture as the JDK names it
 * @param cpus processors available to the run
 * @param cpuModel the processor's own name, or "unknown"
 * @param jdk the JDK of the forks
 * @param compiler the compiler and flags of the variant under stress
 * @param crossfire version of Crossfire
 */
public record EnvironmentInfo(
    String os, String arch, int cpus, String cpuModel, String jdk, String compiler,
    String crossfire) {

  public EnvironmentInfo {
    Require.atLeast(1, "cpus", cpus);
  }
}
