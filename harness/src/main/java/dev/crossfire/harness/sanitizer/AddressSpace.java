package dev.crossfire.harness.sanitizer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How a kernel lays out the memory of a process, which decides whether a sanitizer finds room.
 *
 * @param randomBits how many bits of an address are random; 0 if the kernel does not say
 */
public record AddressSpace(int randomBits) {

  /** The most that ThreadSanitizer's fixed ranges leave room for; kernels go up to 32. */
  static final int MOST_BITS = 28;

  private static final Path KERNEL = Path.of("/proc/sys/vm/mmap_rnd_bits");

  /** That of this machine. */
  public static AddressSpace here() {
    try {
      return new AddressSpace(Integer.parseInt(Files.readString(KERNEL).strip()));
    } catch (IOException | NumberFormatException e) {
      return new AddressSpace(0);
    }
  }

  /** Whether processes must be started without random addresses. */
  public boolean isTooRandom() {
    return randomBits > MOST_BITS;
  }

  /** What a command must be started through; nothing where all is well. */
  List<String> prefix() {
    return isTooRandom() ? List.of("setarch", machine(), "-R") : List.of();
  }

  /** The kernel's name of the architecture, which older versions of the tool insist on. */
  private static String machine() {
    String name = System.getProperty("os.arch");
    return name.equals("amd64") ? "x86_64" : name;
  }
}
