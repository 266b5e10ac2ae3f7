/*
 * What a cf_callback is made of.
 */
#ifndef CF_CALLBACK_INTERNAL_H
#define CF_CALLBACK_INTERNAL_H

#include <stdalign.h>
#include <stdatomic.h>

#include "callback.h"

/* Function and data lie apart: compilers copy two neighbouring pointers in one instruction, which never tears. */
struct cf_callback {
    alignas(CF_CACHE_LINE) cf_callback_function *function;
    _Atomic(const cf_callback_pair *) pair;
    _Atomic int32_t in_flight;
    void *data;
};

#endif
