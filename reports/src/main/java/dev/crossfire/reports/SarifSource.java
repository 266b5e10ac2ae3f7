package dev.crossfire.reports;

import dev.crossfire.harness.contract.Visible;
import dev.crossfire.harness.verdict.Evidence;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** Where evidence points to in a source file. */
final class SarifSource {

  private SarifSource() {}

  /** The file and line of the first evidence that has them, other than false alarms. */
  static Optional<SarifLog.PhysicalLocation> of(List<Evidence> evidence) {
    return evidence.stream()
        .filter(each -> each.falseAlarm().isEmpty())
        .flatMap(each -> of(each).stream())
        .findFirst();
  }

  private static Optional<SarifLog.PhysicalLocation> of(Evidence evidence) {
    return evidence.details().get("file") instanceof String file
        && evidence.details().get("line") instanceof Integer line
        && line > 0
        && !file.isEmpty()
            ? uri(Visible.line(file))
                .map(
                    uri -> new SarifLog.PhysicalLocation(
                        new SarifLog.ArtifactLocation(uri), new SarifLog.Region(line)))
            : Optional.empty();
  }

  /** An absolute path as a URI of a file; a relative one as it is, and never as a URI of another kind. */
  private static Optional<String> uri(String file) {
    try {
      URI uri =
          file.startsWith("/")
              ? new URI("file", "", file, null)
              : new URI(null, null, file.contains(":") ? "./" + file : file, null);
      return Optional.of(uri.toASCIIString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
