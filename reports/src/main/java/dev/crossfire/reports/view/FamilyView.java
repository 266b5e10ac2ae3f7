package dev.crossfire.reports.view;

import java.util.List;
import java.util.Optional;

/**
 * A family and its scenarios.
 *
 * @param anchor its place in the report
 * @param name its name
 * @param lesson what explains all of it, if anything does
 * @param scenarios hazards first, then fixes, then subjects
 */
public record FamilyView(
    String anchor, String name, Optional<LessonView> lesson, List<ScenarioView> scenarios) {}
