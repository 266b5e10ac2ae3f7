package dev.crossfire.reports.view;

/**
 * One thing to know, and its name.
 *
 * @param name what it is
 * @param value finished text, on one line or several
 */
public record Fact(String name, String value) {}
