package dev.crossfire.harness.probe.run;

import dev.crossfire.harness.probe.ProbeOrder;
import dev.crossfire.harness.run.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A probe whose text lies in the output folder, where forks read it whatever happens to the user's file meanwhile.
 *
 * @param file the probe
 * @param copy the text's place
 * @param header the place of what its header declares; empty if it has none
 */
record PlacedProbe(ProbeFile file, Path copy, String header) {

  static PlacedProbe place(ProbeFile file, Path output) {
    try {
      Path folder = Files.createDirectories(output.toAbsolutePath().resolve("probes"));
      Path copy = folder.resolve(file.id() + ProbeFile.SUFFIX);
      Files.writeString(copy, file.text());
      String header = "";
      if (!file.header().prototypes().isEmpty()) {
        Path declarations = folder.resolve(file.id() + ".header.txt");
        Files.writeString(declarations, file.header().text());
        header = declarations.toString();
      }
      return new PlacedProbe(file, copy, header);
    } catch (IOException e) {
      throw new UsageException("the output folder cannot be written: " + e, e);
    }
  }

  ProbeOrder order(ProbeOrder.Task task, List<String> leftOut) {
    return new ProbeOrder(task, copy.toString(), file.folder().toString(), header, leftOut);
  }
}
