package dev.crossfire.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @Test
  void countsHaveThousands() {
    assertThat(Figures.count(12_345_678)).isEqualTo("12,345,678");
  }

  @ParameterizedTest
  @CsvSource({
      "0, 0 %",
      "1, 100 %",
      "0.5, 50.0 %",
      "0.021, 2.10 %",
      "0.005, 0.5 %",
      "0.12345, 12.3 %",
      "0.99951, > 99.9 %",
      "0.0000123, 0.00123 %",
      "0.000000001, 1.0e-7 %",
      "4.9E-324, 4.9e-322 %"
  })
  void onlyNothingIsZeroAndOnlyEverythingIsAHundred(double share, String text) {
    assertThat(Figures.share(share)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "0.04567, 0.0457", "0.00012, 1.2e-4", "1.2e-53, 1.2e-53", "0, < 1e-300"})
  void probabilitiesKeepTheirSmallness(double probability, String text) {
    assertThat(Figures.probability(probability)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock = """
          0.5    | 1 in 2
          1e-3   | 1 in 1,000
          1.2e-7 | 1 in 8.3 million
          2e-11  | 1 in 50 billion
          1e-13  | less than 1 in a trillion
          0      | less than 1 in a trillion
          """)
  void oddsAreInWords(double probability, String text) {
    assertThat(Figures.odds(probability)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
      "0, 0 ms",
      "850, 850 ms",
      "58914, 58.9 s",
      "60000, 60 s",
      "200000, 3 min 20 s",
      "600000, 10 min",
      "7500000, 2 h 5 min",
      "9223372036854775807, 2562047788015 h 12 min"
  })
  void durationsHaveFittingUnits(long millis, String text) {
    assertThat(Figures.duration(millis)).isEqualTo(text);
  }
}
