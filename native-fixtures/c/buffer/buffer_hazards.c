/*
 * Buffers that are freed twice, forgotten, or used by somebody who had them before.
 */
#include "buffer_internal.h"

/* plain */

int32_t cf_buffer_plain_create(cf_buffer_cell *cell)
{
    cf_buffer *created = cf_buffer_allocate(cell);
    if (created == NULL) {
        return -2;
    }
    cf_buffer *before = cell->buffer; /* RACE: what another puts in before the store is overwritten, and forgotten. */
    cell->buffer = created;
    return cf_buffer_give_back(cell, before);
}

int32_t cf_buffer_plain_free(cf_buffer_cell *cell)
{
    cf_buffer *before = cell->buffer; /* RACE: another can take the same one out before the store, and free it too. */
    cell->buffer = NULL;
    return cf_buffer_give_back(cell, before);
}

/* stale */

int32_t cf_buffer_stale_recycle(cf_buffer_cell *cell)
{
    int32_t generation = cell->slot.plain.generation + 1;
    cell->slot.plain.generation = generation;
    cell->slot.plain.content = 0;
    return generation;
}

int32_t cf_buffer_stale_write(cf_buffer_cell *cell, int32_t generation, int32_t content)
{
    if (cell->slot.plain.generation != generation) {
        return -1;
    }
    cell->slot.plain.content = content; /* RACE: by now it may be the buffer of another generation. */
    return 0;
}

int32_t cf_buffer_stale_read(const cf_buffer_cell *cell)
{
    return cell->slot.plain.content;
}
