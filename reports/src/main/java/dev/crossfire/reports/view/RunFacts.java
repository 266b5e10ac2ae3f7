package dev.crossfire.reports.view;

import dev.crossfire.harness.contract.Visible;
import dev.crossfire.harness.record.RunInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** When a run took place, how long it took and which choices it made. */
final class RunFacts {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private RunFacts() {}

  static List<Fact> of(RunInfo run) {
    return List.of(
        new Fact("Started", started(run.startedAt())),
        new Fact(
            "Took",
            "%s of %s".formatted(Figures.duration(run.durationMs()),
                Figures.duration(run.budgetMs()))),
        new Fact("Seed", Long.toString(run.seed())));
  }

  private static String started(String instant) {
    try {
      return TIME.format(Instant.parse(instant));
    } catch (DateTimeException e) {
      return Visible.line(instant);
    }
  }
}
