package dev.crossfire.scenarios.bench;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What one subject gave in each round; index by index, two of them were measured side by side.
 *
 * @param rates the figure of each round
 */
record Measured(List<Double> rates) {

  Measured {
    rates = List.copyOf(rates);
  }

  double median() {
    return median(rates.stream().mapToDouble(Double::doubleValue));
  }

  /** The median of the ratios within a round, which the machine's drift between rounds does not touch. */
  double over(Measured other) {
    if (rates.size() != other.rates.size()) {
      throw new IllegalArgumentException(
          "measured side by side means equally often: expected %d rounds, found %d"
              .formatted(rates.size(), other.rates.size()));
    }
    double[] ratios = new double[rates.size()];
    for (int round = 0; round < ratios.length; round++) {
      ratios[round] = rates.get(round) / other.rates.get(round);
    }
    return median(DoubleStream.of(ratios));
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
