/*
 * Two drops of two references; and a drop beside one who takes a second reference and drops one of the two. See
 * ../litmus_internal.h.
 */
#include "../litmus_internal.h"
#include "refcount.h"

static void two_references(void *cell)
{
    cf_refcount_init(cell, 2);
}

#define ACTORS(NAME)                                                                           \
    static int64_t NAME##_drop(void *cell)                                                     \
    {                                                                                          \
        return cf_refcount_##NAME##_drop(cell);                                                \
    }                                                                                          \
    static int64_t NAME##_retain_and_drop(void *cell)                                          \
    {                                                                                          \
        cf_refcount_##NAME##_retain(cell);                                                     \
        cf_refcount_##NAME##_drop(cell);                                                       \
        return cf_refcount_use(cell);                                                          \
    }                                                                                          \
    /* The second actor still holds a reference; dropping it must destroy the object. */       \
    static bool NAME##_lost_a_reference(void *cell, int64_t first, int64_t second)             \
    {                                                                                          \
        bool lives = first == 0 && second == 0 && cf_refcount_frees(cell) == 0;                \
        return !lives || cf_refcount_##NAME##_drop(cell) != 1 || cf_refcount_frees(cell) != 1; \
    }

ACTORS(plain)
ACTORS(re_read)
ACTORS(atomic)

static bool not_freed_once(void *cell, int64_t first, int64_t second)
{
    return cf_refcount_frees(cell) != 1 || first + second != 1;
}

static bool freed_twice(void *cell, int64_t first, int64_t second)
{
    return cf_refcount_frees(cell) == 2 && first + second == 2;
}

static const cf_litmus cases[] = {
    {"refcount.plain", CF_SHOWS, false, two_references, {plain_drop, plain_drop}, not_freed_once},
    {"refcount.re-read", CF_SHOWS, false, two_references, {re_read_drop, re_read_drop}, freed_twice},
    {"refcount.retain-beside-drop", CF_SHOWS, false, two_references, {plain_drop, plain_retain_and_drop},
     plain_lost_a_reference},
    {"refcount.re-read, retain", CF_SHOWS, false, two_references, {re_read_drop, re_read_retain_and_drop},
     re_read_lost_a_reference},
    {"refcount.atomic", CF_HOLDS, false, two_references, {atomic_drop, atomic_drop}, not_freed_once},
    {"refcount.atomic, retain", CF_HOLDS, false, two_references, {atomic_drop, atomic_retain_and_drop},
     atomic_lost_a_reference},
};

int main(int argc, char **argv)
{
    return cf_litmus_main(argc, argv, cases, sizeof cases / sizeof cases[0]);
}
