package dev.crossfire.harness.sanitizer;

import dev.crossfire.harness.tool.OutsideLibraries;
import dev.crossfire.harness.verdict.Evidence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The log that a sanitizer writes in a fork, read block by block. Used by one thread.
 *
 * <p>A sanitizer writes a report before the access that it reports goes on, so that after a block its reports are all there.
 */
public final class ReportLog {

  /** How the name of the file begins; the sanitizer adds a dot and the process id. */
  static final String NAME = "sanitizer";

  /** What is read of the reports of one block; they repeat themselves. */
  private static final int MOST_BYTES = 512 * 1_024;

  /** What is kept of a log. */
  private static final long KEPT_BYTES = 1_024 * 1_024;

  private static final String SUMMARY = "\nSUMMARY: ";

  private final Path file;
  private final ReportEvidence evidence;
  private long read;

  private ReportLog(Path file, ReportEvidence evidence) {
    this.file = file;
    this.evidence = evidence;
  }

  /** The log of the process, which runs in this folder. */
  public static ReportLog of(Path folder, long pid) {
    return new ReportLog(folder.resolve(NAME + "." + pid),
        new ReportEvidence(OutsideLibraries.here()));
  }

  /**
   * What was reported since the last time.
   *
   * @param evidence reports about libraries under test; a summary is the same whenever the same error is reported
   * @param leftOut summaries of the other reports
   * @param complaint one line about what cannot be read
   */
  public record News(List<Evidence> evidence, List<String> leftOut, Optional<String> complaint) {}

  /** Reads on; a report of which only the beginning is there is read the next time. */
  public News next() {
    String text;
    try {
      text = readOn();
    } catch (IOException e) {
      return new News(List.of(), List.of(), Optional.of(file + " cannot be read: " + e));
    }
    ReportParser.Parsed parsed = ReportParser.parse(text);
    List<Evidence> found = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (Report report : parsed.reports()) {
      if (evidence.isAboutTheLibrary(report)) {
        found.add(evidence.of(report).with("log", file.toString()));
      } else {
        leftOut.add(evidence.summary(report));
      }
    }
    return new News(found, leftOut,
        parsed.complaint().map(complaint -> file + ": " + complaint));
  }

  /** Cuts off what nobody will read, once the process has ended; says whether there is a log to be kept. */
  public boolean keep() {
    try (SeekableByteChannel log = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      if (log.size() > KEPT_BYTES) {
        log.truncate(KEPT_BYTES);
      }
      return log.size() > 0;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private String readOn() throws IOException {
    try (SeekableByteChannel log = Files.newByteChannel(file)) {
      ByteBuffer bytes =
          ByteBuffer.allocate((int) Math.min(MOST_BYTES, Math.max(0, log.size() - read)));
      log.position(read);
      while (bytes.hasRemaining() && log.read(bytes) >= 0) {
        // until all of it is there
      }
      int whole = wholeReports(bytes.array(), bytes.position());
      read = log.size() - read > MOST_BYTES ? log.size() : read + whole;
      return new String(bytes.array(), 0, whole, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  /** How many bytes there are up to the end of the last report that is whole. */
  private static int wholeReports(byte[] bytes, int length) {
    // One char is one byte here.
    String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    int summary = text.lastIndexOf(SUMMARY);
    int end = summary < 0 ? -1 : text.indexOf('\n', summary + 1);
    return end < 0 ? 0 : end + 1;
  }
}
