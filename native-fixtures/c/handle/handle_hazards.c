/*
 * Two handles that trust their callers to stay on one thread.
 */
#include "../heap_internal.h"
#include "handle_internal.h"

/* unchecked */

int32_t cf_handle_unchecked_next(cf_handle *h)
{
    return cf_handle_advance(h); /* RACE: nobody asks whose thread this is. */
}

int32_t cf_handle_unchecked_read(cf_handle *h)
{
    return cf_handle_item_number(&h->item); /* RACE: beside a next, from word to word. */
}

/* raw_pointer */

int32_t cf_handle_raw_pointer_next(cf_handle *h)
{
    if (CF_REAL_HEAP) {
        cf_handle_take_back(h);
    }
    return cf_handle_advance(h);
}

const cf_handle_item *cf_handle_raw_pointer_borrow(cf_handle *h)
{
    /* RACE: an address can go to any thread; what it points to changes with the next item. */
    return CF_REAL_HEAP ? cf_handle_lend(h) : &h->item;
}

int32_t cf_handle_raw_pointer_read(const cf_handle_item *item)
{
    return cf_handle_item_number(item);
}
