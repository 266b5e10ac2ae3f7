package dev.crossfire.harness.sanitizer;

import dev.crossfire.harness.tool.Tool;
import java.io.File;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the source line of a frame that its sanitizer left without one, by means of {@code addr2line}. Used by one thread.
 *
 * <p>A runtime reads the debug information once, with its first report, and so knows nothing of libraries that were loaded
 * after that.
 */
final class SourceLines {

  private static final String UNKNOWN = "??";
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Map<Frame, Frame> known = new HashMap<>();

  /** The frame with function and line, as far as they can be found. */
  Frame in(Frame frame) {
    return frame.file().isEmpty() && !frame.module().isEmpty()
        ? known.computeIfAbsent(frame, SourceLines::found)
        : frame;
  }

  private static Frame found(Frame frame) {
    if (!frame.module().startsWith("/") || !new File(frame.module()).isFile()) {
      return frame;
    }
    return Tool
        .answer(LIMIT,
            List.of("addr2line", "-f", "-C", "-e", frame.module(),
                "0x" + Long.toHexString(frame.offset())))
        .flatMap(answer -> told(frame, answer.lines().toList()))
        .orElse(frame);
  }

  /** Two lines: the function, then file and line. */
  static Optional<Frame> told(Frame frame, List<String> answer) {
    if (answer.size() < 2) {
      return Optional.empty();
    }
    String function = answer.get(0).equals(UNKNOWN) ? frame.function() : answer.get(0);
    // addr2line may add a remark in parentheses.
    String place = answer.get(1).split(" \\(discriminator", 2)[0];
    int colon = place.lastIndexOf(':');
    if (colon < 0 || place.startsWith(UNKNOWN)) {
      return Optional
          .of(new Frame(function, "", 0, frame.module(), frame.offset()));
    }
    return Optional.of(
        new Frame(function, place.substring(0, colon), line(place.substring(colon + 1)),
            frame.module(), frame.offset()));
  }

  private static int line(String text) {
    try {
      return Math.max(0, Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
