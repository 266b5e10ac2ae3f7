package dev.crossfire.harness.cli;

/** What a command prints on standard output. */
enum OutputFormat {
  TEXT, JSON
}
