/*
 * Two threads that take the next item; and one that reads while the other moves on. See ../litmus_internal.h.
 */
#include "../litmus_internal.h"
#include "handle.h"

#define ACTORS(NAME)                          \
    static int64_t NAME##_next(void *cell)    \
    {                                         \
        return cf_handle_##NAME##_next(cell); \
    }                                         \
    static int64_t NAME##_read(void *cell)    \
    {                                         \
        return cf_handle_##NAME##_read(cell); \
    }

ACTORS(unchecked)
ACTORS(owner_check)
ACTORS(mutex)

/* In a real program the pointer was borrowed by the handle's thread. */
static int64_t raw_pointer_next(void *cell)
{
    return cf_handle_raw_pointer_next(cell);
}

static int64_t raw_pointer_read(void *cell)
{
    return cf_handle_raw_pointer_read(cf_handle_raw_pointer_borrow(cell));
}

static bool twice(void *cell, int64_t first, int64_t second)
{
    (void)cell;
    return !((first == 1 && second == 2) || (first == 2 && second == 1));
}

static bool torn(void *cell, int64_t first, int64_t second)
{
    (void)cell;
    return first != 1 || (second != 0 && second != 1);
}

static bool two_owners(void *cell, int64_t first, int64_t second)
{
    (void)cell;
    return !((first == 1 && second == -1) || (first == -1 && second == 1));
}

static bool two_owners_of_reads(void *cell, int64_t first, int64_t second)
{
    (void)cell;
    return !((first == 1 && second == -1) || (first == -1 && second == 0));
}

static const cf_litmus cases[] = {
    {"handle.unchecked", CF_SHOWS, false, NULL, {unchecked_next, unchecked_next}, twice},
    {"handle.unchecked, read", CF_SHOWS, false, NULL, {unchecked_next, unchecked_read}, torn},
    {"handle.raw-pointer", CF_SHOWS, false, NULL, {raw_pointer_next, raw_pointer_read}, torn},
    {"handle.owner-check", CF_HOLDS, false, NULL, {owner_check_next, owner_check_next}, two_owners},
    {"handle.owner-check, read", CF_HOLDS, false, NULL, {owner_check_next, owner_check_read}, two_owners_of_reads},
    {"handle.mutex", CF_HOLDS, false, NULL, {mutex_next, mutex_next}, twice},
    {"handle.mutex, read", CF_HOLDS, false, NULL, {mutex_next, mutex_read}, torn},
};

int main(int argc, char **argv)
{
    return cf_litmus_main(argc, argv, cases, sizeof cases / sizeof cases[0]);
}
