/*
 * Handles on one thread, and an owner check by a second one.
 */
#include <pthread.h>

#include "../check.h"
#include "handle.h"

enum { ITEMS = 1000 };

static cf_handle *fresh(void)
{
    return cf_check_zeroed(cf_handle_alignment(), cf_handle_size());
}

#define CHECK(NAME)                                           \
    do {                                                      \
        cf_handle *h = fresh();                               \
        CF_CHECK_EQUAL(0, cf_handle_##NAME##_read(h));        \
        for (int32_t item = 1; item <= ITEMS; item++) {       \
            CF_CHECK_EQUAL(item, cf_handle_##NAME##_next(h)); \
            CF_CHECK_EQUAL(item, cf_handle_##NAME##_read(h)); \
        }                                                     \
        free(h);                                              \
    } while (0)

static void check_raw_pointer(void)
{
    cf_handle *h = fresh();
    const cf_handle_item *item = cf_handle_raw_pointer_borrow(h);
    CF_CHECK_EQUAL(0, cf_handle_raw_pointer_read(item));
    CF_CHECK_EQUAL(1, cf_handle_raw_pointer_next(h));
    item = cf_handle_raw_pointer_borrow(h);
    CF_CHECK_EQUAL(1, cf_handle_raw_pointer_read(item));
    CF_CHECK_EQUAL(2, cf_handle_raw_pointer_next(h));
    item = cf_handle_raw_pointer_borrow(h);
    CF_CHECK_EQUAL(2, cf_handle_raw_pointer_read(item));
    free(h);

    cf_handle_item torn = {{3, 3, 3, 3, 3, 3, 3, 4}};
    CF_CHECK_EQUAL(-2, cf_handle_raw_pointer_read(&torn));
    CF_CHECK_EQUAL(sizeof torn, cf_handle_item_size());
    CF_CHECK_EQUAL(0, cf_handle_item_offset(0));
    CF_CHECK_EQUAL((int64_t)SIZE_MAX, cf_handle_item_offset(1));
}

struct uses {
    cf_handle *h;
    int32_t next;
    int32_t read;
};

static void *use_as_another(void *argument)
{
    struct uses *uses = argument;
    uses->next = cf_handle_owner_check_next(uses->h);
    uses->read = cf_handle_owner_check_read(uses->h);
    return NULL;
}

/* A mutant lets everybody in. */
static void check_owner(void)
{
    struct uses uses = {fresh(), 0, 0};
    CF_CHECK_EQUAL(1, cf_handle_owner_check_next(uses.h));
    pthread_t another;
    CF_CHECK_EQUAL(0, pthread_create(&another, NULL, use_as_another, &uses));
    pthread_join(another, NULL);
    CF_CHECK_EQUAL(CF_FIX(-1, 2), uses.next);
    CF_CHECK_EQUAL(CF_FIX(-1, 2), uses.read);
    CF_CHECK_EQUAL(CF_FIX(2, 3), cf_handle_owner_check_next(uses.h));
    free(uses.h);
}

int main(void)
{
    CHECK(unchecked);
    CHECK(owner_check);
    CHECK(mutex);
    check_raw_pointer();
    check_owner();
    return cf_check_result();
}
