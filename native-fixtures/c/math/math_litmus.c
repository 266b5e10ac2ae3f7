/*
 * Each actor knows what its own division must give; see ../litmus_internal.h.
 */
#include "../litmus_internal.h"
#include "../work_internal.h"
#include "math.h"

#define ACTORS(NAME)                              \
    static int64_t divide_to_5_##NAME(void *cell) \
    {                                             \
        int32_t *quotient = cell;                 \
        cf_math_##NAME##_divide(10, 2, quotient); \
        return *quotient;                         \
    }                                             \
    static int64_t divide_to_7_##NAME(void *cell) \
    {                                             \
        int32_t *quotient = (int32_t *)cell + 32; \
        cf_math_##NAME##_divide(21, 3, quotient); \
        return *quotient;                         \
    }

ACTORS(shared_out)
ACTORS(own_out)

/* What callers of cf_math_divide can do wrong by themselves: one out-parameter for both. */
static int64_t divide_to_5_into_one(void *cell)
{
    cf_math_divide(10, 2, cell);
    cf_work();
    return *(int32_t *)cell;
}

static int64_t divide_to_7_into_one(void *cell)
{
    cf_math_divide(21, 3, cell);
    cf_work();
    return *(int32_t *)cell;
}

static bool wrong(void *cell, int64_t first, int64_t second)
{
    (void)cell;
    return first != 5 || second != 7;
}

static const cf_litmus cases[] = {
    {"math.shared-out", CF_SHOWS, false, NULL, {divide_to_5_shared_out, divide_to_7_shared_out}, wrong},
    {"math.own-out", CF_HOLDS, false, NULL, {divide_to_5_own_out, divide_to_7_own_out}, wrong},
    {"math.divide into one", CF_SHOWS, false, NULL, {divide_to_5_into_one, divide_to_7_into_one}, wrong},
};

int main(int argc, char **argv)
{
    return cf_litmus_main(argc, argv, cases, sizeof cases / sizeof cases[0]);
}
