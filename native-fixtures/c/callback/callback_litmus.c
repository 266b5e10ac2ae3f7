/*
 * One registers beside one who fires; and one unregisters, and then retires the data, beside one who fires. See
 * ../litmus_internal.h.
 */
#include "../litmus_internal.h"
#include "callback.h"

enum { DATA = 256 };

static cf_callback_data one = {1, 0};
static cf_callback_data two = {2, 0};
static const cf_callback_pair first = {cf_callback_first, &one};
static const cf_callback_pair second = {cf_callback_second, &two};

/* Where the cell has data of its own, and the pair of it. */
struct retiring {
    cf_callback_data data;
    cf_callback_pair pair;
};

static struct retiring *retiring(void *cell)
{
    struct retiring *retiring = (struct retiring *)(void *)((char *)cell + DATA);
    retiring->data.number = 1;
    retiring->pair = (cf_callback_pair){cf_callback_first, &retiring->data};
    return retiring;
}

static void plain_with_first(void *cell)
{
    cf_callback_plain_register(cell, cf_callback_first, &one);
}

static void plain_with_retiring(void *cell)
{
    cf_callback_plain_register(cell, cf_callback_first, &retiring(cell)->data);
}

static int64_t plain_register_second(void *cell)
{
    cf_callback_plain_register(cell, cf_callback_second, &two);
    return 0;
}

static void pair_with_first(void *cell)
{
    cf_callback_pair_register(cell, &first);
}

static int64_t pair_register_second(void *cell)
{
    cf_callback_pair_register(cell, &second);
    return 0;
}

static void waiting_with_retiring(void *cell)
{
    cf_callback_waiting_register(cell, &retiring(cell)->pair);
}

#define FIRE(NAME)                                 \
    static int64_t NAME##_fire(void *cell)         \
    {                                              \
        return cf_callback_##NAME##_fire(cell, 5); \
    }

FIRE(plain)
FIRE(pair)
FIRE(waiting)

#define UNREGISTER(NAME)                                                                    \
    static int64_t NAME##_unregister(void *cell)                                            \
    {                                                                                       \
        cf_callback_##NAME##_unregister(cell);                                              \
        cf_callback_data_retire(&((struct retiring *)(void *)((char *)cell + DATA))->data); \
        return 0;                                                                           \
    }

UNREGISTER(plain)
UNREGISTER(waiting)

static bool came_apart(void *cell, int64_t first_result, int64_t second_result)
{
    (void)cell;
    (void)first_result;
    return second_result != 5;
}

static bool ran_on(void *cell, int64_t first_result, int64_t second_result)
{
    (void)cell;
    (void)first_result;
    return second_result != 5 && second_result != -1;
}

static const cf_litmus cases[] = {
    {"callback.plain, register", CF_SHOWS, false, plain_with_first, {plain_register_second, plain_fire}, came_apart},
    {"callback.plain, unregister", CF_SHOWS, false, plain_with_retiring, {plain_unregister, plain_fire}, ran_on},
    {"callback.pair", CF_HOLDS, false, pair_with_first, {pair_register_second, pair_fire}, came_apart},
    {"callback.waiting", CF_HOLDS, false, waiting_with_retiring, {waiting_unregister, waiting_fire}, ran_on},
};

int main(int argc, char **argv)
{
    return cf_litmus_main(argc, argv, cases, sizeof cases / sizeof cases[0]);
}
