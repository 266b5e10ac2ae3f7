/*
 * Buffers on one thread, and a gate with a second one.
 */
#include <pthread.h>
#include <sched.h>

#include "../check.h"
#include "buffer.h"

static cf_buffer_cell *fresh(void)
{
    return cf_check_zeroed(cf_buffer_alignment(), cf_buffer_size());
}

#define CHECK_OWNERSHIP(NAME)                                   \
    do {                                                        \
        cf_buffer_cell *cell = fresh();                         \
        CF_CHECK_EQUAL(0, cf_buffer_##NAME##_free(cell));       \
        for (int round = 0; round < 10; round++) {              \
            CF_CHECK_EQUAL(0, cf_buffer_##NAME##_create(cell)); \
            CF_CHECK_EQUAL(1, cf_buffer_live(cell));            \
            CF_CHECK_EQUAL(1, cf_buffer_##NAME##_create(cell)); \
            CF_CHECK_EQUAL(1, cf_buffer_live(cell));            \
            CF_CHECK_EQUAL(1, cf_buffer_##NAME##_free(cell));   \
            CF_CHECK_EQUAL(0, cf_buffer_live(cell));            \
            CF_CHECK_EQUAL(0, cf_buffer_##NAME##_free(cell));   \
        }                                                       \
        free(cell);                                             \
    } while (0)

#define CHECK_GENERATIONS(NAME)                                   \
    do {                                                          \
        cf_buffer_cell *cell = fresh();                           \
        CF_CHECK_EQUAL(0, cf_buffer_##NAME##_write(cell, 0, 7));  \
        CF_CHECK_EQUAL(7, cf_buffer_##NAME##_read(cell));         \
        CF_CHECK_EQUAL(1, cf_buffer_##NAME##_recycle(cell));      \
        CF_CHECK_EQUAL(0, cf_buffer_##NAME##_read(cell));         \
        CF_CHECK_EQUAL(-1, cf_buffer_##NAME##_write(cell, 0, 7)); \
        CF_CHECK_EQUAL(0, cf_buffer_##NAME##_read(cell));         \
        CF_CHECK_EQUAL(0, cf_buffer_##NAME##_write(cell, 1, -7)); \
        CF_CHECK_EQUAL(-7, cf_buffer_##NAME##_read(cell));        \
        CF_CHECK_EQUAL(2, cf_buffer_##NAME##_recycle(cell));      \
        free(cell);                                               \
    } while (0)

static void check_counted(void)
{
    cf_buffer_cell *cell = fresh();
    CF_CHECK_EQUAL(-1, cf_buffer_counted_create(cell, 0));
    CF_CHECK_EQUAL(0, cf_buffer_counted_create(cell, 3));
    CF_CHECK_EQUAL(0, cf_buffer_counted_free(cell));
    CF_CHECK_EQUAL(0, cf_buffer_counted_free(cell));
    CF_CHECK_EQUAL(1, cf_buffer_live(cell));
    CF_CHECK_EQUAL(1, cf_buffer_counted_free(cell));
    CF_CHECK_EQUAL(0, cf_buffer_live(cell));
    free(cell);
}

static void *open_gate(void *argument)
{
    cf_buffer_gate *gate = argument;
    while (__atomic_load_n(&gate->entered, __ATOMIC_SEQ_CST) == 0) {
        sched_yield();
    }
    __atomic_store_n(&gate->leave, 5, __ATOMIC_SEQ_CST);
    return NULL;
}

static void check_gate(void)
{
    cf_buffer_gate gate = {0, 0};
    pthread_t another;
    CF_CHECK_EQUAL(0, pthread_create(&another, NULL, open_gate, &gate));
    CF_CHECK_EQUAL(5, cf_buffer_gate_wait(&gate));
    CF_CHECK_EQUAL(1, gate.entered);
    pthread_join(another, NULL);
    CF_CHECK_EQUAL(sizeof gate, cf_buffer_gate_size());
    CF_CHECK_EQUAL(0, cf_buffer_gate_offset(0));
    CF_CHECK_EQUAL((char *)&gate.leave - (char *)&gate, cf_buffer_gate_offset(1));
    CF_CHECK_EQUAL((int64_t)SIZE_MAX, cf_buffer_gate_offset(2));
}

int main(void)
{
    CHECK_OWNERSHIP(plain);
    CHECK_OWNERSHIP(hand_over);
    CF_CHECK_EQUAL(CF_FIX(0, -2), cf_buffer_hand_over_free(NULL));
    check_counted();
    CHECK_GENERATIONS(stale);
    CHECK_GENERATIONS(generation);
    check_gate();
    return cf_check_result();
}
