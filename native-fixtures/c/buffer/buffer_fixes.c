/*
 * Buffers that are taken out before they are freed, counted, or known by their generation.
 */
#include <stdbool.h>

#include "buffer_internal.h"

/* hand_over */

int32_t cf_buffer_hand_over_create(cf_buffer_cell *cell)
{
    cf_buffer *created = cf_buffer_allocate(cell);
    if (created == NULL) {
        return -2;
    }
    /* FIX: one step takes out what was there and puts in the new one; nothing is overwritten unseen. */
    cf_buffer *before =
        CF_FIX(atomic_exchange_explicit(&cell->atomic_buffer, created, memory_order_acq_rel), cell->buffer);
    CF_FIX(, cell->buffer = created);
    return cf_buffer_give_back(cell, before);
}

int32_t cf_buffer_hand_over_free(cf_buffer_cell *cell)
{
    if (cell == NULL) {
        return CF_FIX(0, -2);
    }
    /* FIX: one step takes it out; whoever comes second finds nothing. */
    cf_buffer *before =
        CF_FIX(atomic_exchange_explicit(&cell->atomic_buffer, NULL, memory_order_acq_rel), cell->buffer);
    CF_FIX(, cell->buffer = NULL);
    return cf_buffer_give_back(cell, before);
}

/* counted */

int32_t cf_buffer_counted_create(cf_buffer_cell *cell, int32_t holders)
{
    if (holders < 1) {
        return -1;
    }
    cell->buffer = cf_buffer_allocate(cell);
    if (cell->buffer == NULL) {
        return -2;
    }
    cell->holders = holders;
    return 0;
}

int32_t cf_buffer_counted_free(cf_buffer_cell *cell)
{
    /* FIX: one step, so exactly one caller is the last; the others are through with the buffer when it frees. */
    int32_t left =
        CF_FIX(atomic_fetch_sub_explicit(&cell->atomic_holders, 1, memory_order_acq_rel) - 1, --cell->holders);
    return left == 0 ? cf_buffer_give_back(cell, cell->buffer) : 0;
}

/* generation: it lies in one word with the content, so that neither changes unseen */

static uint64_t word_of(int32_t generation, int32_t content)
{
    return (uint64_t)(uint32_t)generation << 32 | (uint32_t)content;
}

static int32_t generation_of(uint64_t word)
{
    return (int32_t)(word >> 32);
}

int32_t cf_buffer_generation_recycle(cf_buffer_cell *cell)
{
    uint64_t word = atomic_load_explicit(&cell->slot.word, memory_order_relaxed);
    uint64_t next;
    do {
        next = word_of(generation_of(word) + 1, 0);
    } while (!atomic_compare_exchange_weak_explicit(&cell->slot.word, &word, next, memory_order_acq_rel,
                                                    memory_order_relaxed));
    return generation_of(next);
}

int32_t cf_buffer_generation_write(cf_buffer_cell *cell, int32_t generation, int32_t content)
{
    uint64_t word = atomic_load_explicit(&cell->slot.word, memory_order_relaxed);
    bool written;
    do {
        if (generation_of(word) != generation) {
            return -1;
        }
        uint64_t next = word_of(generation, content);
        /* FIX: written only if the word is still the one whose generation was checked. */
        written = CF_FIX(atomic_compare_exchange_weak_explicit(&cell->slot.word, &word, next, memory_order_acq_rel,
                                                               memory_order_relaxed),
                         (atomic_store_explicit(&cell->slot.word, next, memory_order_release), true));
    } while (!written);
    return 0;
}

int32_t cf_buffer_generation_read(const cf_buffer_cell *cell)
{
    return (int32_t)(uint32_t)atomic_load_explicit(&cell->slot.word, memory_order_acquire);
}
