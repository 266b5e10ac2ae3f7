/*
 * Two counts that lose references, or find the last one twice.
 */
#include "../work_internal.h"
#include "refcount_internal.h"

/* plain */

void cf_refcount_plain_retain(cf_refcount *o)
{
    ++o->count; /* RACE: load, add, store; undoes a drop in between, or a drop undoes it. */
}

int32_t cf_refcount_plain_drop(cf_refcount *o)
{
    int32_t left = --o->count; /* RACE: load, subtract, store; two drops can both leave one. */
    if (left == 0) {
        cf_refcount_destroy(o);
        return 1;
    }
    return 0;
}

/* re_read: what is left is not what the subtraction left */

void cf_refcount_re_read_retain(cf_refcount *o)
{
    o->volatile_count = o->volatile_count + 1; /* RACE: load, add, store. */
}

int32_t cf_refcount_re_read_drop(cf_refcount *o)
{
    o->volatile_count = o->volatile_count - 1;
    cf_work();
    int32_t left = o->volatile_count; /* RACE: read again; two drops can both find none left. */
    if (left == 0) {
        cf_refcount_destroy(o);
        return 1;
    }
    return 0;
}
