/*
 * What a caller needs to know about a handle's memory, and how a handle moves.
 */
#include <stdlib.h>

#include "handle_internal.h"

size_t cf_handle_size(void)
{
    return sizeof(cf_handle);
}

size_t cf_handle_alignment(void)
{
    return alignof(cf_handle);
}

size_t cf_handle_item_size(void)
{
    return sizeof(cf_handle_item);
}

size_t cf_handle_item_offset(int32_t member)
{
    return member == 0 ? offsetof(cf_handle_item, words) : SIZE_MAX;
}

int32_t cf_handle_advance(cf_handle *h)
{
    int32_t number = ++h->number;
    for (int i = 0; i < CF_HANDLE_WORDS; i++) {
        h->item.words[i] = number;
    }
    return number;
}

const cf_handle_item *cf_handle_lend(cf_handle *h)
{
    if (h->lent == NULL && (h->lent = malloc(sizeof *h->lent)) != NULL) {
        *h->lent = h->item;
    }
    return h->lent;
}

void cf_handle_take_back(cf_handle *h)
{
    free(h->lent);
    h->lent = NULL;
}

int32_t cf_handle_item_number(const cf_handle_item *item)
{
    int64_t number = item->words[0];
    for (int i = 1; i < CF_HANDLE_WORDS; i++) {
        if (item->words[i] != number) {
            return -2;
        }
    }
    return (int32_t)number;
}

/* An address of the thread's own stands for the thread. A later thread may be given the same one. */
static _Thread_local char self;

bool cf_handle_is_owner(cf_handle *h)
{
    uintptr_t owner = 0;
    return atomic_compare_exchange_strong_explicit(&h->owner, &owner, (uintptr_t)&self, memory_order_relaxed,
                                                   memory_order_relaxed) ||
           owner == (uintptr_t)&self;
}
