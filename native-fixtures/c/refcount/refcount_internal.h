/*
 * What a cf_refcount is made of.
 */
#ifndef CF_REFCOUNT_INTERNAL_H
#define CF_REFCOUNT_INTERNAL_H

#include <stdalign.h>
#include <stdatomic.h>

#include "refcount.h"

/* Each fixture uses one view of the count. */
struct cf_refcount {
    alignas(CF_CACHE_LINE) union {
        int32_t count;
        volatile int32_t volatile_count;
        _Atomic int32_t atomic_count;
    };
    _Atomic int32_t frees;
    int32_t content;
    int32_t *heap_content; /* in place of content, with a real heap */
};

/* Ends the object's life; right at most once. */
void cf_refcount_destroy(cf_refcount *o);

#endif
