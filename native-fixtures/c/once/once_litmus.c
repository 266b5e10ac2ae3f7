/*
 * Two first users; and a user beside the one who initialises. See ../litmus_internal.h.
 */
#include "../litmus_internal.h"
#include "once.h"

#define USERS(NAME)                                                              \
    static void NAME##_reset(void *cell)                                         \
    {                                                                            \
        (void)cell;                                                              \
        cf_once_##NAME##_reset();                                                \
    }                                                                            \
    static int64_t NAME##_use(void *cell)                                        \
    {                                                                            \
        (void)cell;                                                              \
        return cf_once_##NAME##_use();                                           \
    }                                                                            \
    static bool NAME##_wrong(void *cell, int64_t first, int64_t second)          \
    {                                                                            \
        (void)cell;                                                              \
        bool complete = first == CF_ONCE_COMPLETE && second == CF_ONCE_COMPLETE; \
        return !complete || cf_once_##NAME##_runs() != 1;                        \
    }

USERS(check_then_act)
USERS(flag_first)
USERS(pthread_once)
USERS(call_once)
USERS(compare_and_swap)

#define USER_AND_INITIALISER(NAME)         \
    static void NAME##_reset(void *cell)   \
    {                                      \
        (void)cell;                        \
        cf_once_##NAME##_reset();          \
    }                                      \
    static int64_t NAME##_init(void *cell) \
    {                                      \
        (void)cell;                        \
        cf_once_##NAME##_init();           \
        return 0;                          \
    }                                      \
    static int64_t NAME##_use(void *cell)  \
    {                                      \
        (void)cell;                        \
        return cf_once_##NAME##_use();     \
    }

USER_AND_INITIALISER(unchecked)
USER_AND_INITIALISER(checked)

static bool used_too_early(void *cell, int64_t first, int64_t second)
{
    (void)cell;
    (void)first;
    return second != CF_ONCE_COMPLETE && second != -1;
}

static const cf_litmus cases[] = {
    {"once.check-then-act", CF_SHOWS, true, check_then_act_reset, {check_then_act_use, check_then_act_use},
     check_then_act_wrong},
    {"once.flag-first", CF_SHOWS, true, flag_first_reset, {flag_first_use, flag_first_use}, flag_first_wrong},
    {"once.unchecked", CF_SHOWS, true, unchecked_reset, {unchecked_init, unchecked_use}, used_too_early},
    {"once.pthread-once", CF_HOLDS, true, pthread_once_reset, {pthread_once_use, pthread_once_use}, pthread_once_wrong},
    {"once.call-once", CF_HOLDS, true, call_once_reset, {call_once_use, call_once_use}, call_once_wrong},
    {"once.compare-and-swap", CF_HOLDS, true, compare_and_swap_reset, {compare_and_swap_use, compare_and_swap_use},
     compare_and_swap_wrong},
    {"once.checked", CF_HOLDS, true, checked_reset, {checked_init, checked_use}, used_too_early},
};

int main(int argc, char **argv)
{
    return cf_litmus_main(argc, argv, cases, sizeof cases / sizeof cases[0]);
}
