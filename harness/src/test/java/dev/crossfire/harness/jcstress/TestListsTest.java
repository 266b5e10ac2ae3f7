package dev.crossfire.harness.jcstress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestListsTest {

  @TempDir
  private Path folder;

  @Test
  void whatTheAnnotationProcessorWroteIsRead() {
    assertThat(TestLists.read(TestListsTest.class.getClassLoader()))
        .extracting(TestLists.Test::binaryName, TestLists.Test::actors)
        .contains(tuple(ThreeActors.class.getName(), 3), tuple(FourActors.class.getName(), 4));
  }

  @Test
  void theRunnerIsAClassThatCanBeLoaded() throws Exception {
    for (TestLists.Test test : TestLists.read(TestListsTest.class.getClassLoader())) {
      assertThat(Class.forName(test.runner()).getSimpleName()).endsWith("_jcstress");
    }
  }

  /** JCStress's own reader takes the first list and never looks at the second. */
  @Test
  void theListsOfAllJarsAreReadAndNotOnlyThatOfTheFirst() throws Exception {
    String own = Files.readString(
        Path.of(TestListsTest.class.getResource("/META-INF/TestList").toURI()));
    String line = own.lines().filter(each -> each.contains("FourActors")).findFirst().orElseThrow();
    URL first = jar("first", line);
    URL second = jar("second", line.replace("FourActors", "MoreActors"));
    try (var loader = new URLClassLoader(new URL[] {first, second}, null)) {
      assertThat(TestLists.read(loader)).extracting(TestLists.Test::binaryName)
          .isEqualTo(List.of(FourActors.class.getName(),
              FourActors.class.getPackageName() + ".MoreActors"));
    }
  }

  private URL jar(String name, String line) throws IOException {
    Path root = Files.createDirectories(folder.resolve(name).resolve("META-INF"));
    Files.writeString(root.resolve("TestList"), line + "\n");
    return folder.resolve(name).toUri().toURL();
  }
}
