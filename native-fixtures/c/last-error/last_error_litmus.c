/*
 * Each actor fails with an error of its own and asks for it; see ../litmus_internal.h.
 */
#include "../litmus_internal.h"
#include "../work_internal.h"
#include "last_error.h"

#define ACTORS(NAME)                         \
    static int64_t NAME##_first(void *cell)  \
    {                                        \
        (void)cell;                          \
        cf_last_error_##NAME##_fail(1);      \
        cf_work();                           \
        return cf_last_error_##NAME##_get(); \
    }                                        \
    static int64_t NAME##_second(void *cell) \
    {                                        \
        (void)cell;                          \
        cf_last_error_##NAME##_fail(2);      \
        cf_work();                           \
        return cf_last_error_##NAME##_get(); \
    }

ACTORS(global)
ACTORS(thread_local)

static int64_t returned_first(void *cell)
{
    (void)cell;
    return -cf_last_error_returned_fail(1);
}

static int64_t returned_second(void *cell)
{
    (void)cell;
    return -cf_last_error_returned_fail(2);
}

static bool of_another(void *cell, int64_t first, int64_t second)
{
    (void)cell;
    return first != 1 || second != 2;
}

static const cf_litmus cases[] = {
    {"last-error.global", CF_SHOWS, false, NULL, {global_first, global_second}, of_another},
    {"last-error.thread-local", CF_HOLDS, false, NULL, {thread_local_first, thread_local_second}, of_another},
    {"last-error.returned", CF_HOLDS, false, NULL, {returned_first, returned_second}, of_another},
};

int main(int argc, char **argv)
{
    return cf_litmus_main(argc, argv, cases, sizeof cases / sizeof cases[0]);
}
