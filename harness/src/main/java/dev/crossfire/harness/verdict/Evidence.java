package dev.crossfire.harness.verdict;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One piece of evidence.
 *
 * @param kind how it was seen
 * @param summary one sentence with its numbers
 * @param details whatever else helps to understand it, by name; the values are plain text, numbers or lists of them
 */
public record Evidence(EvidenceKind kind, String summary, Map<String, Object> details) {

  /** The detail that says why a sanitizer's report shows nothing; evidence without it shows misbehaviour. */
  public static final String FALSE_ALARM = "falseAlarm";

  public Evidence {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** Why it is known to be wrong, and so shows no misbehaviour; empty for all but some reports of a sanitizer. */
  public Optional<String> falseAlarm() {
    return Optional.ofNullable(details.get(FALSE_ALARM)).map(String::valueOf);
  }

  /** The same with one more detail. */
  public Evidence with(String name, Object value) {
    var more = new LinkedHashMap<>(details);
    more.put(name, value);
    return new Evidence(kind, summary, more);
  }
}
