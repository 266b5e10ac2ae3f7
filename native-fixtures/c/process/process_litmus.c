/*
 * Each actor knows what its own arguments must give; see ../litmus_internal.h.
 */
#include "../litmus_internal.h"
#include "process.h"

enum { BYTES = 64 };

static uint8_t data[2][BYTES];

#define CASES(NAME_SUM, NAME_OPERATE)                       \
    static int64_t sum_ones_##NAME_SUM(void *cell)          \
    {                                                       \
        (void)cell;                                         \
        return cf_process_##NAME_SUM##_sum(data[0], BYTES); \
    }                                                       \
    static int64_t sum_threes_##NAME_SUM(void *cell)        \
    {                                                       \
        (void)cell;                                         \
        return cf_process_##NAME_SUM##_sum(data[1], BYTES); \
    }                                                       \
    static int64_t fail_##NAME_OPERATE(void *cell)          \
    {                                                       \
        (void)cell;                                         \
        return cf_process_##NAME_OPERATE##_operate(-5);     \
    }                                                       \
    static int64_t succeed_##NAME_OPERATE(void *cell)       \
    {                                                       \
        (void)cell;                                         \
        return cf_process_##NAME_OPERATE##_operate(7);      \
    }

CASES(static_scratch, static_status)
CASES(own_scratch, own_status)

static bool wrong_sum(void *cell, int64_t first, int64_t second)
{
    (void)cell;
    return first != BYTES || second != 3 * BYTES;
}

static bool wrong_status(void *cell, int64_t first, int64_t second)
{
    (void)cell;
    return first != -1 || second != 14;
}

static const cf_litmus cases[] = {
    {"process.static-scratch", CF_SHOWS, false, NULL, {sum_ones_static_scratch, sum_threes_static_scratch}, wrong_sum},
    {"process.own-scratch", CF_HOLDS, false, NULL, {sum_ones_own_scratch, sum_threes_own_scratch}, wrong_sum},
    {"process.static-status", CF_SHOWS, false, NULL, {fail_static_status, succeed_static_status}, wrong_status},
    {"process.own-status", CF_HOLDS, false, NULL, {fail_own_status, succeed_own_status}, wrong_status},
};

int main(int argc, char **argv)
{
    memset(data[0], 1, BYTES);
    memset(data[1], 3, BYTES);
    return cf_litmus_main(argc, argv, cases, sizeof cases / sizeof cases[0]);
}
