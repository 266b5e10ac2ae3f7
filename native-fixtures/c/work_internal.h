/*
 * What a fixture does between two steps that belong together.
 */
#ifndef CROSSFIRE_WORK_INTERNAL_H
#define CROSSFIRE_WORK_INTERNAL_H

/*
 * Stands for the work of a real function. It takes longer than a store needs until other cores see it, some 50 ns: what
 * is stored and read back at once comes from the core's own store buffer, and a race on it shows once in a million.
 */
static inline void cf_work(void)
{
    for (volatile int i = 0; i < 32; i++) {
    }
}

#endif
