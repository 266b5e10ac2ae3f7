/*
 * A count of which each reference is counted once.
 */
#include "refcount_internal.h"

void cf_refcount_atomic_retain(cf_refcount *o)
{
    /* FIX: one step. Relaxed is enough: the caller holds a reference, so nothing is destroyed meanwhile. */
    CF_FIX(atomic_fetch_add_explicit(&o->atomic_count, 1, memory_order_relaxed), ++o->count);
}

int32_t cf_refcount_atomic_drop(cf_refcount *o)
{
    /* FIX: one step. Release: what was done with the object comes before. Acquire: its destruction comes after. */
    int32_t left = CF_FIX(atomic_fetch_sub_explicit(&o->atomic_count, 1, memory_order_acq_rel) - 1, --o->count);
    if (left == 0) {
        cf_refcount_destroy(o);
        return 1;
    }
    return 0;
}
