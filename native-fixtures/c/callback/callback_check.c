/*
 * Registries on one thread.
 */
#include "../check.h"
#include "callback.h"

static cf_callback_data one = {1, 0};
static cf_callback_data two = {2, 0};
static const cf_callback_pair first = {cf_callback_first, &one};
static const cf_callback_pair second = {cf_callback_second, &two};

static cf_callback *fresh(void)
{
    return cf_check_zeroed(cf_callback_alignment(), cf_callback_size());
}

static int32_t fail(int32_t value, void *data)
{
    *(int32_t *)data += value;
    return -77;
}

static void check_callbacks(void)
{
    cf_callback_data data = {1, 0};
    CF_CHECK_EQUAL(5, cf_callback_first(5, &data));
    CF_CHECK_EQUAL(-2, cf_callback_second(5, &data));
    cf_callback_data_retire(&data);
    CF_CHECK_EQUAL(-3, cf_callback_first(5, &data));
    CF_CHECK_EQUAL(-2, cf_callback_second(5, &data));
    data.number = 2;
    CF_CHECK_EQUAL(-3, cf_callback_second(5, &data));
}

static void check_plain(void)
{
    cf_callback *r = fresh();
    int32_t sum = 0;
    CF_CHECK_EQUAL(-1, cf_callback_plain_fire(r, 5));
    cf_callback_plain_register(r, cf_callback_first, &one);
    CF_CHECK_EQUAL(5, cf_callback_plain_fire(r, 5));
    cf_callback_plain_register(r, cf_callback_second, &two);
    CF_CHECK_EQUAL(6, cf_callback_plain_fire(r, 6));
    cf_callback_plain_register(r, fail, &sum);
    CF_CHECK_EQUAL(-77, cf_callback_plain_fire(r, 7));
    CF_CHECK_EQUAL(7, sum);
    cf_callback_plain_unregister(r);
    CF_CHECK_EQUAL(-1, cf_callback_plain_fire(r, 8));
    CF_CHECK_EQUAL(7, sum);
    free(r);
}

#define CHECK_PAIR(NAME)                                      \
    do {                                                      \
        int32_t sum = 0;                                      \
        const cf_callback_pair failing = {fail, &sum};        \
        CF_CHECK_EQUAL(-1, cf_callback_##NAME##_fire(r, 5));  \
        cf_callback_##NAME##_register(r, &first);             \
        CF_CHECK_EQUAL(5, cf_callback_##NAME##_fire(r, 5));   \
        cf_callback_##NAME##_register(r, &second);            \
        CF_CHECK_EQUAL(6, cf_callback_##NAME##_fire(r, 6));   \
        cf_callback_##NAME##_register(r, &failing);           \
        CF_CHECK_EQUAL(-77, cf_callback_##NAME##_fire(r, 7)); \
        CF_CHECK_EQUAL(7, sum);                               \
    } while (0)

static void check_pairs(void)
{
    cf_callback *r = fresh();
    CHECK_PAIR(pair);
    free(r);
    r = fresh();
    CHECK_PAIR(waiting);
    cf_callback_waiting_unregister(r);
    CF_CHECK_EQUAL(-1, cf_callback_waiting_fire(r, 8));
    cf_callback_waiting_unregister(r);
    free(r);
}

static void check_layouts(void)
{
    CF_CHECK_EQUAL(sizeof first, cf_callback_pair_size());
    CF_CHECK_EQUAL(0, cf_callback_pair_offset(0));
    CF_CHECK_EQUAL((char *)&first.data - (char *)&first, cf_callback_pair_offset(1));
    CF_CHECK_EQUAL((int64_t)SIZE_MAX, cf_callback_pair_offset(2));
    CF_CHECK_EQUAL(sizeof one, cf_callback_data_size());
    CF_CHECK_EQUAL(0, cf_callback_data_offset(0));
    CF_CHECK_EQUAL((char *)&one.retired - (char *)&one, cf_callback_data_offset(1));
    CF_CHECK_EQUAL((int64_t)SIZE_MAX, cf_callback_data_offset(2));
}

int main(void)
{
    check_callbacks();
    check_plain();
    check_pairs();
    check_layouts();
    return cf_check_result();
}
