package dev.crossfire.scenarios;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.record.ResultsJournal;
import dev.crossfire.scenarios.Situations.Preparation;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Results files that nobody wrote so. */
final class BadFiles {

  private static final String GOOD = SampleResults.text();

  static final Map<String, Preparation> SITUATIONS =
      Map.ofEntries(
          entry("results-folder-empty", it -> Files.createDirectory(it.folder().resolve("empty"))),
          entry("results-unreadable", BadFiles::unreadable),
          entry("results-empty", results("")),
          entry("results-blank", results(" \n\n")),
          entry("results-text", results("VERDICT SCENARIO\nPASS counter.plain\n")),
          entry("results-truncated", results(GOOD.substring(0, GOOD.length() / 2))),
          entry("results-null", results("null")),
          entry("results-other-json", results("{\"name\": \"something else\"}")),
          entry("results-later-version", replaced("crossfire-results/1", "crossfire-results/2")),
          entry("results-missing-value", replaced("\"cpus\" : 2,", "")),
          entry("results-wrong-type", replaced("\"cpus\" : 2", "\"cpus\" : \"two\"")),
          entry("results-negative-count", replaced("\"count\" : 940", "\"count\" : -940")),
          entry("results-unknown-verdict",
              replaced("\"verdict\" : \"PASS\"", "\"verdict\" : \"FINE\"")),
          entry("results-wrong-summary", replaced("\"pass\" : 1", "\"pass\" : 7")),
          entry("results-twice", replaced("\"cpus\" : 2", "\"cpus\" : 2, \"cpus\" : 2")),
          entry("results-trailing", results(GOOD + "{}")),
          entry("results-latin-1", BadFiles::latin1),
          entry("results-huge", BadFiles::huge),
          entry("results-deep",
              replaced("\"details\" : {", "\"details\" : { \"x\" : " + "[".repeat(99_999))),
          entry("results-many-outcomes", BadFiles::manyOutcomes),
          entry("results-markup", BadFiles::markup),
          entry("results-interrupted", replaced("\"complete\" : true", "\"complete\" : false")),
          entry("journal-empty", it -> it.file(ResultsJournal.NAME, "")),
          entry("journal-cut-at-its-start", journal(text -> text.substring(0, 40))),
          entry("journal-cut-at-its-end",
              journal(text -> text.substring(0, text.length() - 100))),
          entry("journal-broken", journal(text -> text.replace("\n{\"atMs\":0", "\nnonsense"))),
          entry("journal-other-json", journal(text -> text.lines().findFirst().orElseThrow()
              + "\n{\"atMs\":1}\n")));

  private BadFiles() {}

  private static Preparation results(String text) {
    return it -> it.file("results.json", text);
  }

  private static Preparation replaced(String text, String replacement) {
    if (!GOOD.contains(text)) {
      throw new IllegalArgumentException("the sample does not hold " + text + ":\n" + GOOD);
    }
    return results(GOOD.replace(text, replacement));
  }

  @FunctionalInterface
  private interface Change {
    String of(String text);
  }

  private static Preparation journal(Change change) {
    return it -> {
      Path file = it.folder().resolve(ResultsJournal.NAME);
      SampleResults.writeJournal(file);
      Files.writeString(file, change.of(Files.readString(file)));
    };
  }

  private static void unreadable(Situation it) throws IOException {
    Path file = it.file("results.json", GOOD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    BadMachines.withoutRightsOfRoot(it);
  }

  private static void latin1(Situation it) throws IOException {
    Files.write(it.folder().resolve("results.json"),
        GOOD.replace("Linux", "Línux").getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void huge(Situation it) throws IOException {
    try (var sparse = new RandomAccessFile(it.folder().resolve("results.json").toFile(), "rw")) {
      sparse.setLength(1L << 40);
    }
  }

  private static void manyOutcomes(Situation it) throws IOException {
    String first = GOOD.substring(GOOD.indexOf("\"outcomes\" : [") + 14, GOOD.indexOf('}',
        GOOD.indexOf("\"outcomes\"")) + 1);
    it.file("results.json",
        GOOD.replace(first, String.join(",", Collections.nCopies(1_000, first))));
  }

  private static void markup(Situation it) throws IOException {
    List<String> hostile =
        List.of("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "&lt;b&gt;",
            "]]>", "--><!--");
    String name = "counter." + String.join("", hostile);
    it.file("results.json",
        GOOD.replace("counter.plain", name.replace("\"", "\\\"")));
    it.then(ended -> {
      Document page = Jsoup.parse(it.folder().resolve("report/index.html").toFile());
      assertThat(page.select("script, img, [onerror]")).isEmpty();
      assertThat(page.text()).contains(name);
    });
  }
}
