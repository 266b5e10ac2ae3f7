package dev.crossfire.reports.view;

import java.util.Optional;

/**
 * A name that may lead somewhere.
 *
 * @param text what to show
 * @param anchor the place in the same report; empty if the report has none for it
 */
public record Link(String text, Optional<String> anchor) {}
