package dev.crossfire.harness.verdict;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One piece of evidence.
 *
 * @param kind how it was seen
 * @param summary one sentence with its numbers
 * @param details whatever else helps to understand it, by name; the values are plain text, numbers or lists of them
 */
public record Evidence(EvidenceKind kind, String summary, Map<String, Object> details) {

  public Evidence {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** The same with one more detail. */
  public Evidence with(String name, Object value) {
    var more = new LinkedHashMap<>(details);
    more.put(name, value);
    return new Evidence(kind, summary, more);
  }
}
