package ids;

import static dev.crossfire.harness.junit.CrossfireAssertions.assertThat;
import static dev.crossfire.harness.junit.CrossfireAssertions.stress;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void takingSafelyIsThreadSafe() {
    assertThat(stress(TakeSafelyTest.class).withControl(TakeRacilyTest.class)).isThreadSafe();
  }

  @Test
  void takingRacilyGivesANumberTwice() {
    assertThat(stress(TakeRacilyTest.class).withBudget(Duration.ofSeconds(5))).shows("1, 1");
  }

  /** Fails, and is here to show how. */
  @Test
  void takingRacilyIsThreadSafe() {
    assertThat(stress(TakeRacilyTest.class)).isThreadSafe();
  }
}
