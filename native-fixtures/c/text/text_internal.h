/*
 * What hazards and fixes of the family have in common.
 */
#ifndef CF_TEXT_INTERNAL_H
#define CF_TEXT_INTERNAL_H

#include "text.h"

/* Writes the number's label into CF_TEXT_ROOM bytes. */
void cf_text_write(int32_t number, char *label);

#endif
