/*
 * The life of an object, but for its count.
 */
#include "../heap_internal.h"
#include "refcount_internal.h"

enum { ALIVE = 0x600d, DESTROYED = 0xdead };

size_t cf_refcount_size(void)
{
    return sizeof(cf_refcount);
}

size_t cf_refcount_alignment(void)
{
    return alignof(cf_refcount);
}

int32_t cf_refcount_init(cf_refcount *o, int32_t references)
{
    if (references < 1) {
        return -1;
    }
    if (CF_REAL_HEAP) {
        o->heap_content = malloc(sizeof *o->heap_content);
        if (o->heap_content == NULL) {
            return -2;
        }
        *o->heap_content = ALIVE;
    }
    o->content = ALIVE;
    o->count = references;
    return 0;
}

int32_t cf_refcount_use(const cf_refcount *o)
{
    int32_t content = CF_REAL_HEAP ? *o->heap_content : o->content;
    return content == ALIVE ? 0 : -1;
}

int32_t cf_refcount_frees(const cf_refcount *o)
{
    return atomic_load_explicit(&o->frees, memory_order_relaxed);
}

void cf_refcount_destroy(cf_refcount *o)
{
    atomic_fetch_add_explicit(&o->frees, 1, memory_order_relaxed);
    o->content = DESTROYED;
    if (CF_REAL_HEAP) {
        free(o->heap_content);
    }
}
