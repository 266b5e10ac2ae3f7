package dev.crossfire.harness.probe;

/**
 * A function under stress.
 *
 * @param name its symbol
 * @param type its parameters and result
 * @param position where it is declared
 */
public record Prototype(String name, CType.Function type, Position position) {}
