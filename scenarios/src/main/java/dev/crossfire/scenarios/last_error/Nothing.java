package dev.crossfire.scenarios.last_error;

import org.openjdk.jcstress.annotations.State;

/** What JCStress wants of a sample: these have no state of their own. */
@State
public class Nothing {}
