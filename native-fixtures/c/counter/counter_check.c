/*
 * Each counter is right on one thread, in fresh memory of the caller and as the process's own.
 */
#include <pthread.h>
#include <stdatomic.h>

#include "../check.h"
#include "counter.h"
#include "counter_global.h"

enum { INCREMENTS = 1000 };

#define CHECK_INSTANCE(NAME)                                                        \
    do {                                                                            \
        cf_counter *c = cf_check_zeroed(cf_counter_alignment(), cf_counter_size()); \
        CF_CHECK_EQUAL(0, cf_counter_##NAME##_get(c));                              \
        for (int32_t ticket = 1; ticket <= INCREMENTS; ticket++) {                  \
            CF_CHECK_EQUAL(ticket, cf_counter_##NAME##_increment(c));               \
        }                                                                           \
        CF_CHECK_EQUAL(INCREMENTS, cf_counter_##NAME##_get(c));                     \
        free(c);                                                                    \
    } while (0)

#define CHECK_GLOBAL(NAME)                                                  \
    do {                                                                    \
        CF_CHECK_EQUAL(0, cf_counter_##NAME##_global_get());                \
        for (int32_t ticket = 1; ticket <= INCREMENTS; ticket++) {          \
            CF_CHECK_EQUAL(ticket, cf_counter_##NAME##_global_increment()); \
        }                                                                   \
        CF_CHECK_EQUAL(INCREMENTS, cf_counter_##NAME##_global_get());       \
        cf_counter_##NAME##_global_reset();                                 \
        CF_CHECK_EQUAL(0, cf_counter_##NAME##_global_get());                \
    } while (0)

#define CHECK(NAME)           \
    do {                      \
        CHECK_INSTANCE(NAME); \
        CHECK_GLOBAL(NAME);   \
    } while (0)

static void check_plain_times(void)
{
    cf_counter *c = cf_check_zeroed(cf_counter_alignment(), cf_counter_size());
    CF_CHECK_EQUAL(0, cf_counter_plain_increment_times(c, 0));
    CF_CHECK_EQUAL(INCREMENTS, cf_counter_plain_increment_times(c, INCREMENTS));
    CF_CHECK_EQUAL(INCREMENTS, cf_counter_plain_increment_times(c, -1));
    CF_CHECK_EQUAL(INCREMENTS, cf_counter_plain_get(c));
    free(c);
}

static void check_sharded(void)
{
    cf_counter_sharded *c = cf_check_zeroed(cf_counter_alignment(), cf_counter_sharded_size());
    int32_t shards = cf_counter_sharded_shards();
    CF_CHECK_EQUAL(0, cf_counter_sharded_get(c));
    for (int i = 0; i < INCREMENTS; i++) {
        CF_CHECK_EQUAL(0, cf_counter_sharded_increment(c, i % shards));
    }
    CF_CHECK_EQUAL(-1, cf_counter_sharded_increment(c, -1));
    CF_CHECK_EQUAL(-1, cf_counter_sharded_increment(c, shards));
    CF_CHECK_EQUAL(INCREMENTS, cf_counter_sharded_get(c));
    free(c);
}

static void check_sharded_global(void)
{
    int32_t shards = cf_counter_sharded_global_shards();
    CF_CHECK_EQUAL(0, cf_counter_sharded_global_get());
    for (int32_t shard = 0; shard < shards; shard++) {
        CF_CHECK_EQUAL(0, cf_counter_sharded_global_increment(shard));
    }
    CF_CHECK_EQUAL(-1, cf_counter_sharded_global_increment(-1));
    CF_CHECK_EQUAL(-1, cf_counter_sharded_global_increment(shards));
    CF_CHECK_EQUAL(shards, cf_counter_sharded_global_get());
    cf_counter_sharded_global_reset();
    CF_CHECK_EQUAL(0, cf_counter_sharded_global_get());
}

/* The harness hands out zeroed cells and calls no initialiser, so zero bytes must be what the initialisers give. */
static void check_that_zeroed_locks_are_open(void)
{
    static const pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
    static const pthread_rwlock_t rwlock = PTHREAD_RWLOCK_INITIALIZER;
    static const atomic_flag spinlock = ATOMIC_FLAG_INIT;
    CF_CHECK_EQUAL(true, cf_check_all_zero(&mutex, sizeof mutex));
    CF_CHECK_EQUAL(true, cf_check_all_zero(&rwlock, sizeof rwlock));
    CF_CHECK_EQUAL(true, cf_check_all_zero(&spinlock, sizeof spinlock));
}

static void check_memory_of_a_counter(void)
{
    CF_CHECK_EQUAL(CF_CACHE_LINE, cf_counter_size());
    CF_CHECK_EQUAL(CF_CACHE_LINE, cf_counter_alignment());
    CF_CHECK_EQUAL(CF_CACHE_LINE * cf_counter_sharded_shards(), cf_counter_sharded_size());
}

int main(void)
{
    check_that_zeroed_locks_are_open();
    check_memory_of_a_counter();
    CHECK(plain);
    CHECK(volatile);
    CHECK(load_then_store);
    CHECK(atomic_seq_cst);
    CHECK(atomic_relaxed);
    CHECK(mutex);
    CHECK(spinlock);
    CHECK(rwlock);
    check_plain_times();
    check_sharded();
    check_sharded_global();
    return cf_check_result();
}
