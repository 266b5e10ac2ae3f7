package dev.crossfire.harness.probe;

/** Passes arguments to parameters, as C converts them without a cast. */
final class Conversion {

  private final Words words;
  private final Callbacks callbacks;

  Conversion(Words words, Callbacks callbacks) {
    this.words = words;
    this.callbacks = callbacks;
  }

  /**
   * The argument as a parameter takes it.
   *
   * @param number that of the parameter, from 1
   * @param function the function's name, for messages
   */
  Argument to(CType parameter, Expression given, int number, String function) {
    if (!fits(given, parameter)) {
      throw words.bad(given.token(), "argument %d of %s is %s, and this is %s".formatted(number,
          function, wanted(parameter), given.described()));
    }
    if (parameter instanceof CType.Scalar scalar && !scalar.integer()
        && given.argument() instanceof Argument.Constant(long value)) {
      return new Argument.Real(scalar.nearest(value, given.beyondSigned()));
    }
    return given.argument();
  }

  /** As C passes an argument that no parameter stands for. */
  Argument.Passed promoted(Expression given) {
    CType as = switch (given.type()) {
      case CType.Scalar scalar when !scalar.integer() -> TypeNames.DOUBLE;
      case CType.Scalar scalar when given.argument() instanceof Argument.Constant(long value) ->
        TypeNames.INT.holds(value, given.beyondSigned()) && !scalar.equals(TypeNames.UNSIGNED_LONG)
            ? TypeNames.INT
            : TypeNames.LONG;
      case CType.Scalar scalar -> scalar.size() < 8 ? TypeNames.INT : scalar;
      case CType.Pointer pointer when !given.isCallback() -> pointer;
      default -> throw words.bad(given.token(),
          "%s cannot be passed after '...'".formatted(given.described()));
    };
    return new Argument.Passed(given.argument(), as);
  }

  private static String wanted(CType parameter) {
    return parameter instanceof CType.Pointer(CType.Function function)
        ? "a callback"
        : parameter.toString();
  }

  private boolean fits(Expression given, CType parameter) {
    return switch (parameter) {
      case CType.Scalar scalar -> fitsNumber(given, scalar);
      case CType.Pointer(CType.Function function) -> fitsFunction(given, function);
      case CType.Pointer pointer -> !given.isCallback() && fitsPointer(given, pointer);
      case CType.Struct struct -> given.type().equals(struct);
      default -> false;
    };
  }

  private static boolean fitsNumber(Expression given, CType.Scalar parameter) {
    if (given.argument() instanceof Argument.Constant(long value)) {
      return given.type() instanceof CType.Scalar && parameter.holds(value, given.beyondSigned());
    }
    return given.type() instanceof CType.Scalar scalar
        && (scalar.integer() || !parameter.integer());
  }

  private boolean fitsFunction(Expression given, CType.Function function) {
    if (!given.isCallback()) {
      return given.isNull();
    }
    if (!callbacks.pass(given.callback(), function)) {
      throw words.bad(given.token(),
          "the callback is passed as two kinds of function; make another one");
    }
    return true;
  }

  private static boolean fitsPointer(Expression given, CType.Pointer parameter) {
    return given.isNull() || (given.type() instanceof CType.Pointer pointer
        && alike(pointer.target(), parameter.target()));
  }

  /** Whether one pointer may be passed for the other; a pointer to a pointer also for {@code void **}. */
  private static boolean alike(CType given, CType wanted) {
    if (given.equals(wanted) || given instanceof CType.Nothing
        || wanted instanceof CType.Nothing) {
      return true;
    }
    return switch (wanted) {
      case CType.Scalar scalar -> given instanceof CType.Scalar other
          && other.size() == scalar.size() && other.integer() == scalar.integer();
      case CType.Pointer pointer -> given instanceof CType.Pointer other
          && alike(other.target(), pointer.target());
      case CType.Array array -> given instanceof CType.Array other
          && alike(other.element(), array.element());
      default -> false;
    };
  }
}
