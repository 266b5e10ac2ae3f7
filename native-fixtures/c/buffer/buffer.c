/*
 * The pool, whose own steps are atomic: what goes wrong is the fixtures' doing. And the gate.
 */
#include <sched.h>

#include "../heap_internal.h"
#include "buffer_internal.h"

size_t cf_buffer_size(void)
{
    return sizeof(cf_buffer_cell);
}

size_t cf_buffer_alignment(void)
{
    return alignof(cf_buffer_cell);
}

int32_t cf_buffer_live(const cf_buffer_cell *cell)
{
    return atomic_load_explicit(&cell->live, memory_order_relaxed);
}

static cf_buffer *from_pool(cf_buffer_cell *cell)
{
    for (int i = 0; i < CF_BUFFER_POOL; i++) {
        if (atomic_exchange_explicit(&cell->pool[i].owned, 1, memory_order_acquire) == 0) {
            return &cell->pool[i];
        }
    }
    return NULL;
}

cf_buffer *cf_buffer_allocate(cf_buffer_cell *cell)
{
    cf_buffer *buffer = CF_REAL_HEAP ? calloc(1, sizeof *buffer) : from_pool(cell);
    if (buffer != NULL) {
        atomic_fetch_add_explicit(&cell->live, 1, memory_order_relaxed);
    }
    return buffer;
}

int32_t cf_buffer_give_back(cf_buffer_cell *cell, cf_buffer *buffer)
{
    if (buffer == NULL) {
        return 0;
    }
    if (CF_REAL_HEAP) {
        free(buffer);
    } else if (atomic_exchange_explicit(&buffer->owned, 0, memory_order_release) == 0) {
        return -1;
    }
    atomic_fetch_sub_explicit(&cell->live, 1, memory_order_relaxed);
    return 1;
}

size_t cf_buffer_gate_size(void)
{
    return sizeof(cf_buffer_gate);
}

size_t cf_buffer_gate_offset(int32_t member)
{
    switch (member) {
    case 0:
        return offsetof(cf_buffer_gate, entered);
    case 1:
        return offsetof(cf_buffer_gate, leave);
    default:
        return SIZE_MAX;
    }
}

int32_t cf_buffer_gate_wait(cf_buffer_gate *gate)
{
    __atomic_store_n(&gate->entered, 1, __ATOMIC_SEQ_CST);
    int32_t leave = 0;
    while ((leave = __atomic_load_n(&gate->leave, __ATOMIC_SEQ_CST)) == 0) {
        sched_yield();
    }
    return leave;
}
