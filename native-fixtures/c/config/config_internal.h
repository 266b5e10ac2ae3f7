/*
 * What a cf_config is made of.
 */
#ifndef CF_CONFIG_INTERNAL_H
#define CF_CONFIG_INTERNAL_H

#include <assert.h>
#include <pthread.h>
#include <stdalign.h>
#include <stdatomic.h>

#include "config.h"

enum { CF_CONFIG_WORDS = sizeof(cf_config_values) / sizeof(uint32_t) };

/* Each fixture uses one view of the values, and at most one lock. Zero bytes are an open lock and number 0. */
struct cf_config {
    alignas(CF_CACHE_LINE) union {
        pthread_mutex_t mutex;
        pthread_rwlock_t rwlock;
        _Atomic uint32_t sequence; /* odd while a writer is in */
        _Atomic(const cf_config_values *) current;
        _Atomic uint32_t timeout_ms;
    };
    union {
        cf_config_values values;
        _Atomic uint32_t words[CF_CONFIG_WORDS];
    };
    bool poisoned;
    _Atomic bool last_words; /* said by a thread that dies with the lock */
};

static_assert(sizeof(cf_config_values) % sizeof(uint32_t) == 0, "values are whole words");
static_assert(sizeof(((cf_config *)NULL)->words) == sizeof(cf_config_values), "atomic words are as large as plain");

#endif
