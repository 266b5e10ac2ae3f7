package dev.crossfire.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.lesson.Lessons;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.ResultsFile;
import dev.crossfire.harness.report.ReportRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Leaves reports in {@code target/sample} for people to look at. */
class SampleReportTest {

  static final List<Sample> SAMPLES =
      List.of(
          new Sample("green", CounterRun.green()),
          new Sample("red", CounterRun.red()),
          new Sample("empty", MadeUpResults.interrupted()),
          new Sample("hostile", MadeUpResults.hostile()));

  record Sample(String name, Results results) {}

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void everyRendererWritesItsFile(Sample sample) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "sample", sample.name));
    ResultsFile.write(sample.results, folder.resolve(ResultsFile.NAME));
    for (ReportRenderer renderer : ServiceLoader.load(ReportRenderer.class)) {
      assertThat(renderer.render(sample.results, Lessons.NONE, folder)).isNotEmptyFile();
    }
  }
}
