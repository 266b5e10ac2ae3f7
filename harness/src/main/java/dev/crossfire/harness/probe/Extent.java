package dev.crossfire.harness.probe;

/**
 * How deep a type is and of how many parts, with its typedefs written out: a few of them, each of which names the one before
 * twice, make a type that could not be compared with another one in any time. Behind a name a struct counts as one part.
 */
final class Extent {

  private static final int MOST_PARTS = 1_000;

  private final Words words;
  private final Token where;
  private int parts;

  private Extent(Words words, Token where) {
    this.words = words;
    this.where = where;
  }

  /** Refuses a type that is deeper or larger than is allowed. */
  static void check(Words words, Token where, CType type) {
    new Extent(words, where).add(type, 0);
  }

  private void add(CType type, int depth) {
    Nesting.check(words, where, depth);
    if (++parts > MOST_PARTS) {
      throw words.bad(where, "with its typedefs written out, the type has more than %d parts"
          .formatted(MOST_PARTS));
    }
    switch (type) {
      case CType.Nothing nothing -> {}
      case CType.Scalar scalar -> {}
      case CType.Pointer pointer -> add(pointer.target(), depth + 1);
      case CType.Array array -> add(array.element(), depth + 1);
      case CType.Function function -> {
        add(function.result(), depth + 1);
        function.parameters().forEach(parameter -> add(parameter, depth + 1));
      }
      case CType.Struct struct -> Nesting.check(words, where, depth + struct.levels());
    }
  }
}
