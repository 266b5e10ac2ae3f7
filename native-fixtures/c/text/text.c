/*
 * How a label is written and read.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text_internal.h"

enum { HALF = CF_TEXT_ROOM / 2 };

void cf_text_write(int32_t number, char *label)
{
    snprintf(label, CF_TEXT_ROOM, "%+011" PRId32 "/%+011" PRId32, number, number);
}

int32_t cf_text_label_number(const char *label)
{
    if (label == NULL) {
        return -1;
    }
    char copy[CF_TEXT_ROOM];
    memcpy(copy, label, sizeof copy);
    copy[HALF - 1] = '\0';
    copy[CF_TEXT_ROOM - 1] = '\0';
    if (strcmp(copy, copy + HALF) != 0) {
        return -2;
    }
    return (int32_t)strtol(copy, NULL, 10);
}
