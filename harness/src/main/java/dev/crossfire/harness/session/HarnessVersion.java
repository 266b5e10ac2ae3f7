package dev.crossfire.harness.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version that Maven built. */
public final class HarnessVersion {

  private HarnessVersion() {}

  /** Such as {@code 0.1.0}. */
  public static String text() {
    try (InputStream in =
        Objects.requireNonNull(HarnessVersion.class.getResourceAsStream("version.properties"))) {
      var properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
