package dev.crossfire.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the colours of the page against WCAG 2.2: 4.5 to 1 for text, 3 to 1 for bars. */
class ContrastTest {

  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

  @ParameterizedTest
  @CsvSource({
      "text, ground, 4.5",
      "text, panel, 4.5",
      "text, inconclusive-ground, 4.5",
      "quiet, ground, 4.5",
      "quiet, panel, 4.5",
      "link, ground, 4.5",
      "link, panel, 4.5",
      "pass, ground, 4.5",
      "pass, panel, 4.5",
      "pass, pass-ground, 4.5",
      "fail, ground, 4.5",
      "fail, panel, 4.5",
      "fail, fail-ground, 4.5",
      "error, error-ground, 4.5",
      "inconclusive, panel, 4.5",
      "inconclusive, inconclusive-ground, 4.5",
      "skipped, skipped-ground, 4.5",
      "bar-forbidden, ground, 3"
  })
  void bothThemesHaveEnoughContrast(String text, String ground, double least) throws IOException {
    String css = css();
    int dark = css.indexOf("prefers-color-scheme: dark");
    int end = css.indexOf("/* Page */");

    assertThat(contrast(colours(css.substring(0, dark)), text, ground))
        .isGreaterThanOrEqualTo(least);
    assertThat(contrast(colours(css.substring(dark, end)), text, ground))
        .isGreaterThanOrEqualTo(least);
  }

  private static double contrast(Map<String, Integer> colours, String text, String ground) {
    double one = luminance(Objects.requireNonNull(colours.get(text), text));
    double other = luminance(Objects.requireNonNull(colours.get(ground), ground));
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16 & 0xff) + 0.7152 * linear(colour >> 8 & 0xff)
        + 0.0722 * linear(colour & 0xff);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static Map<String, Integer> colours(String css) {
    Map<String, Integer> colours = new HashMap<>();
    COLOUR.matcher(css)
        .results()
        .forEach(found -> colours.put(found.group(1), Integer.parseInt(found.group(2), 16)));
    return colours;
  }

  private static String css() throws IOException {
    try (InputStream css =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
