/*
 * Six counters that lose nothing. Each differs from counter.plain by what CF_FIX marks.
 */
#include <sched.h>
#include <string.h>

#include "counter_global.h"
#include "counter_internal.h"

/* atomic_seq_cst */

int32_t cf_counter_atomic_seq_cst_increment(cf_counter *c)
{
    /* FIX: load, add and store are one step. */
    int32_t ticket = CF_FIX(atomic_fetch_add_explicit(&c->atomic_value, 1, memory_order_seq_cst) + 1, ++c->value);
    return ticket;
}

int32_t cf_counter_atomic_seq_cst_get(const cf_counter *c)
{
    return atomic_load_explicit(&c->atomic_value, memory_order_seq_cst);
}

static cf_counter seq_cst_global;

int32_t cf_counter_atomic_seq_cst_global_increment(void)
{
    /* FIX: load, add and store are one step. */
    int32_t ticket = CF_FIX(atomic_fetch_add_explicit(&seq_cst_global.atomic_value, 1, memory_order_seq_cst) + 1,
                            ++seq_cst_global.value);
    return ticket;
}

int32_t cf_counter_atomic_seq_cst_global_get(void)
{
    return atomic_load_explicit(&seq_cst_global.atomic_value, memory_order_seq_cst);
}

void cf_counter_atomic_seq_cst_global_reset(void)
{
    atomic_store_explicit(&seq_cst_global.atomic_value, 0, memory_order_seq_cst);
}

/* atomic_relaxed: as exact as seq_cst, but it orders nothing else in memory */

int32_t cf_counter_atomic_relaxed_increment(cf_counter *c)
{
    /* FIX: relaxed is enough for one step; only what must be seen along with the count would need more. */
    int32_t ticket = CF_FIX(atomic_fetch_add_explicit(&c->atomic_value, 1, memory_order_relaxed) + 1, ++c->value);
    return ticket;
}

int32_t cf_counter_atomic_relaxed_get(const cf_counter *c)
{
    return atomic_load_explicit(&c->atomic_value, memory_order_relaxed);
}

static cf_counter relaxed_global;

int32_t cf_counter_atomic_relaxed_global_increment(void)
{
    /* FIX: relaxed is enough for one step. */
    int32_t ticket = CF_FIX(atomic_fetch_add_explicit(&relaxed_global.atomic_value, 1, memory_order_relaxed) + 1,
                            ++relaxed_global.value);
    return ticket;
}

int32_t cf_counter_atomic_relaxed_global_get(void)
{
    return atomic_load_explicit(&relaxed_global.atomic_value, memory_order_relaxed);
}

void cf_counter_atomic_relaxed_global_reset(void)
{
    atomic_store_explicit(&relaxed_global.atomic_value, 0, memory_order_relaxed);
}

/* mutex */

int32_t cf_counter_mutex_increment(cf_counter *c)
{
    CF_FIX(pthread_mutex_lock(&c->mutex)); /* FIX: the three steps of ++ happen to one thread at a time. */
    int32_t ticket = ++c->value;
    CF_FIX(pthread_mutex_unlock(&c->mutex));
    return ticket;
}

int32_t cf_counter_mutex_get(cf_counter *c)
{
    pthread_mutex_lock(&c->mutex);
    int32_t value = c->value;
    pthread_mutex_unlock(&c->mutex);
    return value;
}

static cf_counter mutex_global;

int32_t cf_counter_mutex_global_increment(void)
{
    CF_FIX(pthread_mutex_lock(&mutex_global.mutex)); /* FIX: one thread at a time. */
    int32_t ticket = ++mutex_global.value;
    CF_FIX(pthread_mutex_unlock(&mutex_global.mutex));
    return ticket;
}

int32_t cf_counter_mutex_global_get(void)
{
    return cf_counter_mutex_get(&mutex_global);
}

void cf_counter_mutex_global_reset(void)
{
    pthread_mutex_lock(&mutex_global.mutex);
    mutex_global.value = 0;
    pthread_mutex_unlock(&mutex_global.mutex);
}

/* spinlock */

enum { SPINS_BEFORE_YIELD = 100 };

static void spin_lock(atomic_flag *lock)
{
    int spins = 0;
    while (atomic_flag_test_and_set_explicit(lock, memory_order_acquire)) {
        if (++spins == SPINS_BEFORE_YIELD) { /* the holder may be waiting for this very CPU */
            sched_yield();
            spins = 0;
        }
    }
}

static void spin_unlock(atomic_flag *lock)
{
    atomic_flag_clear_explicit(lock, memory_order_release);
}

int32_t cf_counter_spinlock_increment(cf_counter *c)
{
    CF_FIX(spin_lock(&c->spinlock)); /* FIX: one thread at a time; the others stay awake and try again. */
    int32_t ticket = ++c->value;
    CF_FIX(spin_unlock(&c->spinlock));
    return ticket;
}

int32_t cf_counter_spinlock_get(cf_counter *c)
{
    spin_lock(&c->spinlock);
    int32_t value = c->value;
    spin_unlock(&c->spinlock);
    return value;
}

static cf_counter spinlock_global;

int32_t cf_counter_spinlock_global_increment(void)
{
    CF_FIX(spin_lock(&spinlock_global.spinlock)); /* FIX: one thread at a time. */
    int32_t ticket = ++spinlock_global.value;
    CF_FIX(spin_unlock(&spinlock_global.spinlock));
    return ticket;
}

int32_t cf_counter_spinlock_global_get(void)
{
    return cf_counter_spinlock_get(&spinlock_global);
}

void cf_counter_spinlock_global_reset(void)
{
    spin_lock(&spinlock_global.spinlock);
    spinlock_global.value = 0;
    spin_unlock(&spinlock_global.spinlock);
}

/* rwlock */

int32_t cf_counter_rwlock_increment(cf_counter *c)
{
    CF_FIX(pthread_rwlock_wrlock(&c->rwlock)); /* FIX: one writer at a time; a read lock would not be enough. */
    int32_t ticket = ++c->value;
    CF_FIX(pthread_rwlock_unlock(&c->rwlock));
    return ticket;
}

int32_t cf_counter_rwlock_get(cf_counter *c)
{
    pthread_rwlock_rdlock(&c->rwlock);
    int32_t value = c->value;
    pthread_rwlock_unlock(&c->rwlock);
    return value;
}

static cf_counter rwlock_global;

int32_t cf_counter_rwlock_global_increment(void)
{
    CF_FIX(pthread_rwlock_wrlock(&rwlock_global.rwlock)); /* FIX: one writer at a time. */
    int32_t ticket = ++rwlock_global.value;
    CF_FIX(pthread_rwlock_unlock(&rwlock_global.rwlock));
    return ticket;
}

int32_t cf_counter_rwlock_global_get(void)
{
    return cf_counter_rwlock_get(&rwlock_global);
}

void cf_counter_rwlock_global_reset(void)
{
    pthread_rwlock_wrlock(&rwlock_global.rwlock);
    rwlock_global.value = 0;
    pthread_rwlock_unlock(&rwlock_global.rwlock);
}

/* sharded: nothing is shared while the threads run */

enum { SHARDS = 2, GLOBAL_SHARDS = 16384 };

struct shard {
    alignas(CF_CACHE_LINE) int32_t value;
};

struct cf_counter_sharded {
    struct shard shards[SHARDS];
};

int32_t cf_counter_sharded_increment(cf_counter_sharded *c, int32_t shard)
{
    if (shard < 0 || shard >= SHARDS) {
        return -1;
    }
    ++c->shards[CF_FIX(shard, 0)].value; /* FIX: a plain ++, on a value that no other thread touches. */
    return 0;
}

int32_t cf_counter_sharded_get(const cf_counter_sharded *c)
{
    int32_t sum = 0;
    for (int shard = 0; shard < SHARDS; shard++) {
        sum += c->shards[shard].value;
    }
    return sum;
}

size_t cf_counter_sharded_size(void)
{
    return sizeof(cf_counter_sharded);
}

int32_t cf_counter_sharded_shards(void)
{
    return SHARDS;
}

static struct shard global_shards[GLOBAL_SHARDS];

int32_t cf_counter_sharded_global_increment(int32_t shard)
{
    if (shard < 0 || shard >= GLOBAL_SHARDS) {
        return -1;
    }
    ++global_shards[CF_FIX(shard, 0)].value; /* FIX: a plain ++, on a value that no other thread touches. */
    return 0;
}

int32_t cf_counter_sharded_global_get(void)
{
    int32_t sum = 0;
    for (int shard = 0; shard < GLOBAL_SHARDS; shard++) {
        sum += global_shards[shard].value;
    }
    return sum;
}

void cf_counter_sharded_global_reset(void)
{
    memset(global_shards, 0, sizeof global_shards);
}

int32_t cf_counter_sharded_global_shards(void)
{
    return GLOBAL_SHARDS;
}
