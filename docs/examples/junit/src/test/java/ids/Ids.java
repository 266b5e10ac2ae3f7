package ids;

import dev.crossfire.harness.bind.NativeCell;
import org.openjdk.jcstress.annotations.State;

/** The memory of one {@code struct ids}, fresh for each sample. */
@State
public class Ids extends NativeCell {

  public Ids() {
    super((int) ids.binding.ids.sizeof());
  }

  /** A functional interface with the function's parameters and result; a pointer is passed as its address. */
  public interface Take {
    int from(long ids);
  }
}
