/*
 * What hazards and fixes of the family have in common.
 */
#ifndef CF_PROCESS_INTERNAL_H
#define CF_PROCESS_INTERNAL_H

#include "../work_internal.h"
#include "process.h"

enum { CF_PROCESS_SCRATCH = 64 };

/* Leaves -1 in status if the input is negative, else 0. It is compiled apart from its callers, which so read it back. */
void cf_process_check(int32_t input, int32_t *status);

#endif
