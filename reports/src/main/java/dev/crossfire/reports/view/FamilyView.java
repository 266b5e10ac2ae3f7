package dev.crossfire.reports.view;

import java.util.List;

/**
 * A family and its scenarios.
 *
 * @param anchor its place in the report
 * @param name its name
 * @param scenarios hazards first, then fixes, then subjects
 */
public record FamilyView(String anchor, String name, List<ScenarioView> scenarios) {}
