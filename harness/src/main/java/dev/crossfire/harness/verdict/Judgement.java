package dev.crossfire.harness.verdict;

/**
 * The end of the path: what was found, what that means, and why.
 *
 * @param finding what was seen
 * @param verdict the finding held against what was expected
 * @param reason one or two sentences with the numbers behind it
 * @param power the figures behind it
 */
public record Judgement(Finding finding, Verdict verdict, String reason, Power power) {}
