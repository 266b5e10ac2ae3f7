package dev.crossfire.scenarios;

import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.Row;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows that a run told on standard error to be finished. A thread of its own reads them, until the run ends. */
final class Announcements {

  private static final Pattern LINE = Pattern.compile("\\[\\d+/\\d+] (\\w+) (.+)");

  private final List<String> finished = new CopyOnWriteArrayList<>();
  private final Thread reader;

  Announcements(Process run) {
    BufferedReader lines = run.errorReader();
    reader = Thread.ofPlatform().name("announcements").start(() -> read(lines));
  }

  /** Verdict and name of each row that was told so far. */
  List<String> finished() {
    return List.copyOf(finished);
  }

  /** Waits until the run says no more. */
  List<String> all() throws InterruptedException {
    reader.join();
    return finished();
  }

  /** The rows of a document as they are told. */
  static List<String> of(Results results) {
    return results.results().stream().map(Announcements::line).toList();
  }

  private static String line(Row row) {
    return "%s %s (%s, %d%s threads, %s)".formatted(row.verdict(), row.scenario(),
        row.engine().id(),
        row.threads(), row.threadKind() == ThreadKind.PLATFORM ? "" : " virtual",
        row.linkage().id());
  }

  private void read(BufferedReader lines) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher told = LINE.matcher(line);
        if (told.matches()) {
          finished.add(told.group(1) + " " + told.group(2));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
