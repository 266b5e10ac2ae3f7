/*
 * What a cf_handle is made of.
 */
#ifndef CF_HANDLE_INTERNAL_H
#define CF_HANDLE_INTERNAL_H

#include <pthread.h>
#include <stdalign.h>
#include <stdatomic.h>
#include <stdbool.h>

#include "handle.h"

enum { CF_HANDLE_WORDS = sizeof(cf_handle_item) / sizeof(int64_t) };

/* Each fixture uses at most one of the guards. Zero bytes are an open lock and no owner. */
struct cf_handle {
    alignas(CF_CACHE_LINE) union {
        pthread_mutex_t mutex;
        _Atomic uintptr_t owner;
    };
    int32_t number;
    cf_handle_item item;
    cf_handle_item *lent; /* with a real heap: the copy that was lent, if any */
};

/* Moves on and fills the item. */
int32_t cf_handle_advance(cf_handle *h);

/* A copy of the current item on the heap, until the handle takes it back; or NULL, if there is no memory. */
const cf_handle_item *cf_handle_lend(cf_handle *h);

/* Frees what was lent, if anything. */
void cf_handle_take_back(cf_handle *h);

/* The number of an item, or -2 if its words are of two. */
int32_t cf_handle_item_number(const cf_handle_item *item);

/* Whether the handle is the calling OS thread's; it is if it was nobody's. */
bool cf_handle_is_owner(cf_handle *h);

#endif
