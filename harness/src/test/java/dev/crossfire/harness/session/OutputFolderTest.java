package dev.crossfire.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crossfire.harness.run.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  private static final String HOME = "crossfire.home";

  private final String homeBefore = System.getProperty(HOME, "");

  @TempDir
  Path home;

  @BeforeEach
  void useTheTemporaryHome() {
    System.setProperty(HOME, home.toString());
  }

  @AfterEach
  void restoreHome() {
    if (homeBefore.isEmpty()) {
      System.clearProperty(HOME);
    } else {
      System.setProperty(HOME, homeBefore);
    }
  }

  @Test
  void aFolderThatIsAskedForIsMadeWithAllAboveIt() {
    Path asked = home.resolve("a b/c/../d");
    assertThat(OutputFolder.create(Optional.of(asked)).path())
        .isEqualTo(home.resolve("a b/d").toAbsolutePath())
        .isEmptyDirectory();
    assertThat(home.resolve("reports")).doesNotExist();
  }

  @Test
  void aFolderThatIsThereKeepsWhatItHolds() throws IOException {
    Files.writeString(home.resolve("kept"), "kept");
    assertThat(OutputFolder.create(Optional.of(home)).path()).isEqualTo(home.toAbsolutePath());
    assertThat(home).isDirectoryContaining("glob:**/kept");
  }

  @Test
  void withoutOneTheFolderIsNamedByDateAndLatestPointsToTheNewest() throws IOException {
    Path first = OutputFolder.create(Optional.empty()).path();
    Path second = OutputFolder.create(Optional.empty()).path();
    Path runs = home.resolve("reports/runs").toAbsolutePath();
    assertThat(first).hasParent(runs).isEmptyDirectory();
    assertThat(first.getFileName().toString())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d(-\\d+)?");
    assertThat(second).hasParent(runs).isNotEqualTo(first);
    assertThat(Files.readSymbolicLink(runs.resolve("latest"))).isEqualTo(second.getFileName());
    try (var entries = Files.list(runs)) {
      assertThat(entries).hasSize(3);
    }
  }

  @Test
  void aFileInTheWayIsNamed() throws IOException {
    Path file = Files.writeString(home.resolve("results"), "mine");
    assertRefused(file, file + " is a file");
    assertThat(file).hasContent("mine");
  }

  @Test
  void soIsAFileFurtherUp() throws IOException {
    Path file = Files.writeString(home.resolve("results"), "mine");
    assertRefused(file.resolve("below"), file.resolve("below") + ": Not a directory");
  }

  @Test
  void soIsAPlaceWhereNobodyMayWrite() {
    Path nowhere = Path.of("/proc/crossfire");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> OutputFolder.create(Optional.of(nowhere)))
        .withMessageStartingWith("the output folder cannot be written: ")
        .withMessageContaining(nowhere.toString())
        .withMessageNotContaining("Exception; ");
  }

  private static void assertRefused(Path folder, String why) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> OutputFolder.create(Optional.of(folder)))
        .withMessage(
            "the output folder cannot be written: " + why + "; choose another one with --out");
  }
}
