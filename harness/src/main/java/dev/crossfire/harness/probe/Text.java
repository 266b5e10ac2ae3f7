package dev.crossfire.harness.probe;

/**
 * A piece of C inside a probe file.
 *
 * @param value what it says
 * @param line the line in the file that it starts in, from 1
 * @param columns for each char of the value its column in that line, from 1, and one more for its end; a single column
 *     if the text goes over several lines, for which only its start is known
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, and no text is compared
record Text(String value, int line, int... columns) {

  /** A text whose chars follow each other in the file. */
  static Text at(Position position, String value) {
    int[] columns = new int[value.length() + 1];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = position.column() + i;
    }
    return new Text(value, position.line(), columns);
  }

  /** The place of a char of the value. */
  Position position(int index) {
    return new Position(line, columns.length == 1 ? columns[0] : columns[index]);
  }

  Position start() {
    return position(0);
  }
}
