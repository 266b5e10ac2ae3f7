package dev.crossfire.harness.probe.run;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crossfire.harness.probe.Header;
import dev.crossfire.harness.probe.ProbeReader;
import dev.crossfire.harness.probe.run.ElfExports.NotALibraryException;
import dev.crossfire.harness.run.UsageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ElfExportsTest {

  /** A library that every JDK for Linux has. */
  private static final Path LIBRARY = Path.of(System.getProperty("java.home"), "lib", "libzip.so");

  @TempDir
  Path folder;

  @Test
  void readsTheFunctionsOfALibrary() throws Exception {
    assertThat(ElfExports.read(LIBRARY)).contains("ZIP_CRC32", "ZIP_Open")
        .doesNotContain("malloc", "memcpy");
  }

  @Test
  void damagedLibrariesAreRefusedAndNothingElseHappens() throws IOException {
    byte[] good = Files.readAllBytes(LIBRARY);
    var random = new Random(7);
    Path file = folder.resolve("damaged.so");
    for (int i = 0; i < 300; i++) {
      byte[] bad = good.clone();
      for (int change = 0; change < 200; change++) {
        int near = change % 2 == 0
            ? random.nextInt(64)
            : good.length - 1 - random.nextInt(Math.min(4_000, good.length));
        bad[change % 7 == 0 ? random.nextInt(bad.length) : near] = (byte) random.nextInt(256);
      }
      bad[0] = 0x7f;
      System.arraycopy(good, 0, bad, 0, i % 3 == 0 ? 40 : 8);
      Files.write(file, bad);
      try {
        assertThat(ElfExports.read(file)).isNotNull();
      } catch (NotALibraryException e) {
        assertThat(e).hasMessageMatching("it [^\\n]+");
      }
    }
  }

  /** Without a limit for all sections together it would be read for minutes. */
  @Test
  @Timeout(10)
  void aTableOfSymbolsThatIsThereAThousandTimesIsRefused() {
    int sections = 4_000;
    int symbols = 200_000;
    ByteBuffer elf = ByteBuffer.allocate(64 + sections * 64 + symbols * 24).order(LITTLE_ENDIAN);
    elf.put(0, new byte[] {0x7f, 'E', 'L', 'F', 2, 1});
    elf.putLong(40, 64);
    elf.putShort(60, (short) sections);
    for (int at = 64; at < 64 + sections * 64; at += 64) {
      elf.putInt(at + 4, 11);
      elf.putLong(at + 24, 64 + sections * 64L);
      elf.putLong(at + 32, symbols * 24L);
    }

    assertThatExceptionOfType(NotALibraryException.class)
        .isThrownBy(() -> ElfExports.read(elf.order(BIG_ENDIAN)))
        .withMessage("it has more symbols than a library has");
  }

  @Test
  void whatIsNoLibraryIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.so"), "x".repeat(100));
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> NewProbe.text(text, Header.NONE))
        .withMessage(text + " is no shared library: it is no ELF file");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> NewProbe.text(folder.resolve("none.so"), Header.NONE))
        .withMessage("there is no library " + folder.resolve("none.so"));
  }

  @Test
  void aFirstProbeNamesTheFunctionsAndTakesTheHeadersPrototypes() {
    String text = NewProbe.text(LIBRARY,
        new Header(List.of("typedef int jint"), Map.of("ZIP_CRC32",
            "int ZIP_CRC32(int crc, const char *buf, int len)")));
    assertThat(text).contains("library: \"" + LIBRARY, "  - \"int ZIP_CRC32(int crc,",
        "  # - \"int ZIP_Open(void)\"");
    assertThat(text.lines().filter(line -> line.startsWith("# What is claimed"))).hasSize(1);
    assertThatExceptionOfType(dev.crossfire.harness.probe.BadProbeException.class)
        .isThrownBy(() -> ProbeReader.read(text))
        .withMessageContaining("takes 3 arguments, and there are 0");
  }

  @Test
  void declarationsAreReadFromTheCommentsOfJextract() {
    assertThat(Jextract.declarations("""
        /**
         * Function descriptor for:
         * {@snippet lang=c :
         * int foo_add(struct foo *f, int n)
         * }
         */
        public static void f() {}
        /**
         * {@snippet lang=c :
         * struct pt {
         *     int x;
         *     int y;
         * }
         * }
         */
        """)).containsExactly("int foo_add(struct foo *f, int n)", "struct pt { int x; int y; }");
  }
}
