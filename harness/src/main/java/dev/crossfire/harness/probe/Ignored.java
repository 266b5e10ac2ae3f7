package dev.crossfire.harness.probe;

import java.util.Set;

/** Words of a declaration that do not change how a value is passed. */
final class Ignored {

  private static final Set<String> WORDS =
      Set.of("const", "volatile", "restrict", "__restrict", "__restrict__", "extern", "static",
          "inline", "__inline", "__extension__", "register", "_Noreturn", "_Nonnull", "_Nullable");

  private Ignored() {}

  static boolean is(Token token) {
    return WORDS.contains(token.text());
  }

  /** Skips one such word, or an attribute, if it comes next. */
  static boolean skip(Words words) {
    if (is(words.peek())) {
      words.next();
      return true;
    }
    if (words.take("__attribute__")) {
      skipArguments(words);
      return true;
    }
    return false;
  }

  static void skipArguments(Words words) {
    words.expect("(");
    for (int open = 1; open > 0;) {
      Token next = words.next();
      if (next.kind() == Token.Kind.END) {
        throw words.bad(next, "an attribute does not end");
      }
      open += next.is("(") ? 1 : next.is(")") ? -1 : 0;
    }
  }
}
