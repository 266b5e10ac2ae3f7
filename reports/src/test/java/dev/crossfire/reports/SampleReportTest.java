package dev.crossfire.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.record.ReportRenderer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** Leaves reports under {@code target/sample} for people to look at. */
class SampleReportTest {

  @Test
  void everyRendererWritesItsFile() throws IOException {
    Path folder = java.nio.file.Files.createDirectories(Path.of("target", "sample", "green"));
    for (ReportRenderer renderer : ServiceLoader.load(ReportRenderer.class)) {
      assertThat(renderer.render(CounterRun.green(), folder)).isNotEmptyFile();
    }
    folder = java.nio.file.Files.createDirectories(Path.of("target", "sample", "red"));
    for (ReportRenderer renderer : ServiceLoader.load(ReportRenderer.class)) {
      assertThat(renderer.render(CounterRun.red(), folder)).isNotEmptyFile();
    }
  }
}
