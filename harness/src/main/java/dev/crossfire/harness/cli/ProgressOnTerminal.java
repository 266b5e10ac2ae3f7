package dev.crossfire.harness.cli;

import dev.crossfire.harness.run.Budget;
import dev.crossfire.harness.run.PlannedRow;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar over the budget; the time left is the most it can take, since a run ends when no doubt is left. */
final class ProgressOnTerminal extends Progress {

  private final long startNanos = System.nanoTime();
  private final ProgressBar bar;

  ProgressOnTerminal(Budget budget) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("stress")
            .setInitialMax(budget.duration().toMillis())
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(" s", 1_000)
            .setConsumer(new ConsoleProgressBarConsumer(System.err))
            .build();
  }

  @Override
  public void stressing(PlannedRow row) {
    bar.stepTo(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos));
    bar.setExtraMessage(" " + row.key().scenario());
  }

  @Override
  public void close() {
    bar.setExtraMessage("");
    bar.close();
  }
}
