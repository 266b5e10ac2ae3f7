package dev.crossfire.reports;

import static dev.crossfire.reports.MadeUpRow.fix;
import static dev.crossfire.reports.MadeUpRow.hazard;
import static dev.crossfire.reports.MadeUpRow.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.lesson.Lessons;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {

  @TempDir
  private Path folder;

  static List<Results> documents() {
    return List.of(CounterRun.green(), CounterRun.red(), MadeUpResults.of(),
        MadeUpResults.hostile());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whatTheFormatRequiresIsThere(Results results) throws IOException {
    JsonNode log = log(results);
    JsonNode run = log.at("/runs/0");

    assertThat(log.path("version").asString()).isEqualTo("2.1.0");
    assertThat(log.path("$schema").asString()).endsWith("/sarif-schema-2.1.0.json");
    assertThat(log.path("runs").size()).isEqualTo(1);
    assertThat(run.at("/tool/driver/name").asString()).isEqualTo("Crossfire");
    assertThat(run.path("results").isArray()).isTrue();
    assertThat(run.at("/invocations/0/executionSuccessful").isBoolean()).isTrue();
    assertThat(run.at("/invocations/0/toolExecutionNotifications"))
        .allSatisfy(
            notification -> assertThat(notification.at("/message/text").asString()).isNotEmpty());
    assertThat(run.path("results"))
        .allSatisfy(
            result -> {
              assertThat(result.at("/message/text").asString()).isNotEmpty();
              assertThat(run.at("/tool/driver/rules").findValuesAsString("id"))
                  .contains(result.path("ruleId").asString());
              assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName").asString())
                  .isNotEmpty();
            });
  }

  @Test
  void failuresAreResultsAndNothingElseIs() throws IOException {
    JsonNode run =
        log(
            MadeUpResults.of(
                hazard("a.b").row(),
                hazard("a.c").judged(Finding.INCONCLUSIVE, Verdict.FAIL).reason("Not shown.").row(),
                fix("a.d").judged(Finding.SHOWN, Verdict.FAIL).row(),
                subject("a.e").judged(Finding.SHOWN, Verdict.FAIL).row(),
                fix("a.f").judged(Finding.ERROR, Verdict.ERROR).row(),
                fix("a.g").judged(Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE).row(),
                fix("a.h").skipped()))
            .at("/runs/0");

    assertThat(run.path("results").findValuesAsString("ruleId"))
        .containsExactly("hazard-not-shown", "fix-misbehaved", "contract-not-kept");
    assertThat(run.path("results").findValuesAsString("level")).containsOnly("error");
    assertThat(run.at("/results/0/message/text").asString())
        .isEqualTo(
            "FAIL a.c (jcstress, 2 platform threads, default linkage, gcc-O2, sanitizer none): Not shown.");
    assertThat(run.at("/invocations/0/toolExecutionNotifications").findValuesAsString("level"))
        .containsExactly("error", "warning", "note");
  }

  @Test
  void aFailureThatASanitizerReportedIsAtItsSourceLine() throws IOException {
    assertThat(location(at("/src/a b/f.c", 11)))
        .hasToString(
            "{\"artifactLocation\":{\"uri\":\"file:///src/a%20b/f.c\"},\"region\":{\"startLine\":11}}");
    assertThat(location(at("c/f.c", 3)).at("/artifactLocation/uri").asString())
        .isEqualTo("c/f.c");
    assertThat(location(at("/f.c", 3).with(Evidence.FALSE_ALARM, "A lock."), at("/g.c", 4))
        .at("/artifactLocation/uri")
        .asString()).isEqualTo("file:///g.c");
  }

  @Test
  void withoutASourceLineThereIsOnlyTheScenario() throws IOException {
    assertThat(location(at("/f.c", 0)).isMissingNode()).isTrue();
    assertThat(location(at("", 3)).isMissingNode()).isTrue();
    assertThat(location(
        new Evidence(EvidenceKind.CRASH, "died", Map.of("file", 3, "line", "3"))).isMissingNode())
        .isTrue();
  }

  @Test
  void aHostileFileNameIsNoUriOrAnEscapedOne() throws IOException {
    for (String name : List.of(":\0?#[", "//[", "/\uD800<a>", "\u202E\n", "http://x/?y", "%zz")) {
      String uri = location(at(name, 3)).at("/artifactLocation/uri").asString();
      assertThat(uri).as(name).matches("[\\w/:%.~-]*");
      assertThat(URI.create(uri)).as(name).hasNoHost().hasNoQuery();
    }
  }

  private static Evidence at(String file, int line) {
    return new Evidence(EvidenceKind.SANITIZER, "a race", Map.of("file", file, "line", line));
  }

  private JsonNode location(Evidence... evidence) throws IOException {
    MadeUpRow row = fix("a.b").judged(Finding.SHOWN, Verdict.FAIL);
    for (Evidence piece : evidence) {
      row.evidence(piece);
    }
    return log(MadeUpResults.of(row.row())).at("/runs/0/results/0/locations/0/physicalLocation");
  }

  @Test
  void aRunThatErredOrWasInterruptedWasNotSuccessful() throws IOException {
    assertThat(successful(MadeUpResults.of(fix("a.b").judged(Finding.SHOWN, Verdict.FAIL).row())))
        .isTrue();
    assertThat(successful(MadeUpResults.of(fix("a.b").judged(Finding.ERROR, Verdict.ERROR).row())))
        .isFalse();
    assertThat(successful(MadeUpResults.interrupted(fix("a.b").row()))).isFalse();
  }

  @Test
  void aRowHasTheSameFingerprintInEveryRun() throws IOException {
    assertThat(fingerprint("Lost 3.")).isEqualTo(fingerprint("Lost 4."));
  }

  private JsonNode fingerprint(String reason) throws IOException {
    return log(
        MadeUpResults.of(fix("a.b").judged(Finding.SHOWN, Verdict.FAIL).reason(reason).row()))
        .at("/runs/0/results/0/partialFingerprints/crossfireRow~1v1");
  }

  private boolean successful(Results results) throws IOException {
    return log(results).at("/runs/0/invocations/0/executionSuccessful").asBoolean();
  }

  private JsonNode log(Results results) throws IOException {
    Path file = new SarifReport().render(results, Lessons.NONE, folder);
    assertThat(file).isEqualTo(folder.resolve("results.sarif"));
    return new JsonMapper().readTree(file.toFile());
  }
}
