/*
 * What a cf_buffer_cell is made of, and the pool that its buffers come from.
 */
#ifndef CF_BUFFER_INTERNAL_H
#define CF_BUFFER_INTERNAL_H

#include <stdalign.h>
#include <stdatomic.h>

#include "buffer.h"

enum { CF_BUFFER_POOL = 4 };

typedef struct cf_buffer {
    _Atomic int32_t owned;
} cf_buffer;

/* Content and generation of a buffer that is freed and created anew in its place. */
typedef union cf_buffer_slot {
    struct {
        int32_t generation;
        int32_t content;
    } plain;
    _Atomic uint64_t word; /* generation in the upper half */
} cf_buffer_slot;

/* Each fixture uses one view of the pointer. */
struct cf_buffer_cell {
    alignas(CF_CACHE_LINE) union {
        cf_buffer *buffer;
        _Atomic(cf_buffer *) atomic_buffer;
        cf_buffer_slot slot;
    };
    union {
        int32_t holders;
        _Atomic int32_t atomic_holders;
    };
    _Atomic int32_t live;
    cf_buffer pool[CF_BUFFER_POOL];
};

/* A buffer that nobody has, or NULL. */
cf_buffer *cf_buffer_allocate(cf_buffer_cell *cell);

/* Takes a buffer back: 1, 0 if it is NULL, or -1 if nobody had it. */
int32_t cf_buffer_give_back(cf_buffer_cell *cell, cf_buffer *buffer);

#endif
