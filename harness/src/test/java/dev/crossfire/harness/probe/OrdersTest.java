package dev.crossfire.harness.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersTest {

  private static Probe probe(String atomic, String... actors) {
    return ProbeReader.read("""
        library: libc.so.6
        functions: ["int f(int n)"]
        actors:
          - [%s]
        atomic: %s
        """.formatted(String.join("]\n  - [", actors), atomic));
  }

  @Test
  void twoCallsOfTwoActorsHaveSixOrders() {
    assertThat(Orders.of(probe("call", "f(1), f(2)", "f(3), f(4)"))).containsExactly(
        List.of(0, 0, 1, 1), List.of(0, 1, 0, 1), List.of(0, 1, 1, 0),
        List.of(1, 0, 0, 1), List.of(1, 0, 1, 0), List.of(1, 1, 0, 0));
  }

  @Test
  void threeActorsOfOneCallHaveSixOrders() {
    assertThat(Orders.of(probe("call", "f(1)", "f(2)", "f(3)"))).containsExactly(
        List.of(0, 1, 2), List.of(0, 2, 1), List.of(1, 0, 2),
        List.of(1, 2, 0), List.of(2, 0, 1), List.of(2, 1, 0));
  }

  @Test
  void anAtomicActorIsOneStep() {
    Probe probe = probe("actor", "f(1), f(2)", "f(3), f(4)");
    assertThat(Orders.of(probe)).containsExactly(List.of(0, 1), List.of(1, 0));
    assertThat(Orders.describe(probe, List.of(1, 0))).isEqualTo("f(3); f(4); f(1); f(2)");
  }

  @Test
  void anOrderReadsAsItsCalls() {
    assertThat(Orders.describe(probe("call", "f(1), f(2)", "f(3), f(4)"), List.of(0, 1, 1, 0)))
        .isEqualTo("f(1); f(3); f(4); f(2)");
  }

  @Test
  void ordersAreCountedBeforeTheyAreMade() {
    assertThat(Orders.count(8, 8)).isEqualTo(BigInteger.valueOf(12_870));
    assertThat(Orders.count(6, 6)).isEqualTo(BigInteger.valueOf(924));
    assertThat(Orders.count(200, 200)).isGreaterThan(BigInteger.TEN.pow(100));
  }
}
