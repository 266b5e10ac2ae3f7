package dev.crossfire.harness.cli;

import dev.crossfire.harness.session.HarnessVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"crossfire " + HarnessVersion.text(), "JDK " + Runtime.version()};
  }
}
