/*
 * What a cf_counter is made of. No binding is generated from an *_internal.h, so _Atomic may stand here.
 */
#ifndef CF_COUNTER_INTERNAL_H
#define CF_COUNTER_INTERNAL_H

#include <assert.h>
#include <pthread.h>
#include <stdalign.h>
#include <stdatomic.h>
#include <stdint.h>

#include "../crossfire.h"
#include "counter.h"

/* Each fixture uses one view of the value, and at most one lock. Zero bytes are an open lock and a value of 0. */
struct cf_counter {
    alignas(CF_CACHE_LINE) union {
        pthread_mutex_t mutex;
        pthread_rwlock_t rwlock;
        atomic_flag spinlock;
    };
    union {
        int32_t value;
        volatile int32_t volatile_value;
        _Atomic int32_t atomic_value;
    };
};

static_assert(sizeof(cf_counter) == CF_CACHE_LINE, "a counter fills one cache line");

#endif
