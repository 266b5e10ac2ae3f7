/*
 * What every fixture shares: how a function is exported, how far apart hot data must lie, and how the line
 * that repairs a hazard is marked.
 */
#ifndef CROSSFIRE_H
#define CROSSFIRE_H

/* An exported function; everything else in the library stays hidden. Each call of one is a call, inside the library too. */
#define CF_API __attribute__((visibility("default"), noinline))

/* Bytes that move between cores together. */
#define CF_CACHE_LINE 64

/*
 * Marks what repairs a hazard.
 *
 *   CF_FIX(repair)            a mutant does without it
 *   CF_FIX(repair, without)   a mutant has `without` in its place
 *
 * A mutant is the same source compiled with -DCF_MUTANT. A stress that does not see the mutant fail would not
 * have seen the fix fail either.
 */
#ifdef CF_MUTANT
#define CF_FIX(...) CF_SECOND_(__VA_ARGS__, (void)0, )
#else
#define CF_FIX(...) CF_FIRST_(__VA_ARGS__, )
#endif

#define CF_FIRST_(repair, ...) repair
#define CF_SECOND_(repair, without, ...) without

#endif
