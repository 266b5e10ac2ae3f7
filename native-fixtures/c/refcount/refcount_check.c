/*
 * References on one thread.
 */
#include "../check.h"
#include "../heap_internal.h"
#include "refcount.h"

static cf_refcount *object(int32_t references)
{
    cf_refcount *o = cf_check_zeroed(cf_refcount_alignment(), cf_refcount_size());
    CF_CHECK_EQUAL(0, cf_refcount_init(o, references));
    return o;
}

#define CHECK(NAME)                                           \
    do {                                                      \
        cf_refcount *o = object(2);                           \
        CF_CHECK_EQUAL(0, cf_refcount_use(o));                \
        cf_refcount_##NAME##_retain(o);                       \
        for (int reference = 0; reference < 2; reference++) { \
            CF_CHECK_EQUAL(0, cf_refcount_##NAME##_drop(o));  \
            CF_CHECK_EQUAL(0, cf_refcount_frees(o));          \
            CF_CHECK_EQUAL(0, cf_refcount_use(o));            \
        }                                                     \
        CF_CHECK_EQUAL(1, cf_refcount_##NAME##_drop(o));      \
        CF_CHECK_EQUAL(1, cf_refcount_frees(o));              \
        if (!CF_REAL_HEAP) {                                  \
            CF_CHECK_EQUAL(-1, cf_refcount_use(o));           \
        }                                                     \
        free(o);                                              \
    } while (0)

static void check_init(void)
{
    cf_refcount *o = cf_check_zeroed(cf_refcount_alignment(), cf_refcount_size());
    CF_CHECK_EQUAL(-1, cf_refcount_init(o, 0));
    CF_CHECK_EQUAL(true, cf_check_all_zero(o, cf_refcount_size()));
    free(o);
}

int main(void)
{
    check_init();
    CHECK(plain);
    CHECK(re_read);
    CHECK(atomic);
    return cf_check_result();
}
