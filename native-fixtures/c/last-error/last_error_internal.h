/*
 * What hazards and fixes of the family have in common.
 */
#ifndef CF_LAST_ERROR_INTERNAL_H
#define CF_LAST_ERROR_INTERNAL_H

#include "last_error.h"

/* Compiled apart from its callers, which so read the note back from memory. */
void cf_last_error_note(int32_t *note, int32_t error);

#endif
