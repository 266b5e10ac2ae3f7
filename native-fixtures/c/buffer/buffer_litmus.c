/*
 * Two that free one buffer; two that create one in the same cell; and one that writes beside one that recycles. See
 * ../litmus_internal.h.
 */
#include "../litmus_internal.h"
#include "buffer.h"

#define OWNERS(NAME)                                                                                   \
    static void NAME##_one(void *cell)                                                                 \
    {                                                                                                  \
        cf_buffer_##NAME##_create(cell);                                                               \
    }                                                                                                  \
    static int64_t NAME##_create(void *cell)                                                           \
    {                                                                                                  \
        return cf_buffer_##NAME##_create(cell);                                                        \
    }                                                                                                  \
    static int64_t NAME##_free(void *cell)                                                             \
    {                                                                                                  \
        return cf_buffer_##NAME##_free(cell);                                                          \
    }                                                                                                  \
    /* Whatever the cell still holds is freed; what lives then was forgotten. */                       \
    static bool NAME##_forgotten(void *cell, int64_t first, int64_t second)                            \
    {                                                                                                  \
        return first + second != 1 || cf_buffer_##NAME##_free(cell) != 1 || cf_buffer_live(cell) != 0; \
    }

OWNERS(plain)
OWNERS(hand_over)

static bool freed_twice(void *cell, int64_t first, int64_t second)
{
    return first + second != 1 || first < 0 || second < 0 || cf_buffer_live(cell) != 0;
}

static void two_holders(void *cell)
{
    cf_buffer_counted_create(cell, 2);
}

static int64_t counted_free(void *cell)
{
    return cf_buffer_counted_free(cell);
}

#define GENERATIONS(NAME)                                               \
    static int64_t NAME##_recycle(void *cell)                           \
    {                                                                   \
        return cf_buffer_##NAME##_recycle(cell);                        \
    }                                                                   \
    static int64_t NAME##_write(void *cell)                             \
    {                                                                   \
        return cf_buffer_##NAME##_write(cell, 0, 7);                    \
    }                                                                   \
    static bool NAME##_wrong(void *cell, int64_t first, int64_t second) \
    {                                                                   \
        (void)second;                                                   \
        return first != 1 || cf_buffer_##NAME##_read(cell) != 0;        \
    }

GENERATIONS(stale)
GENERATIONS(generation)

static const cf_litmus cases[] = {
    {"buffer.plain, freed twice", CF_SHOWS, false, plain_one, {plain_free, plain_free}, freed_twice},
    {"buffer.plain, forgotten", CF_SHOWS, false, NULL, {plain_create, plain_create}, plain_forgotten},
    {"buffer.stale", CF_SHOWS, false, NULL, {stale_recycle, stale_write}, stale_wrong},
    {"buffer.hand-over, freed once", CF_HOLDS, false, hand_over_one, {hand_over_free, hand_over_free}, freed_twice},
    {"buffer.hand-over, not forgotten", CF_HOLDS, false, NULL, {hand_over_create, hand_over_create},
     hand_over_forgotten},
    {"buffer.counted", CF_HOLDS, false, two_holders, {counted_free, counted_free}, freed_twice},
    {"buffer.generation", CF_HOLDS, false, NULL, {generation_recycle, generation_write}, generation_wrong},
};

int main(int argc, char **argv)
{
    return cf_litmus_main(argc, argv, cases, sizeof cases / sizeof cases[0]);
}
