#ifndef IDS_H
#define IDS_H

#include <stdint.h>

/* Hands out numbers. The caller owns the memory; zeroed memory is a fresh one. */
struct ids {
    int32_t last;
};

/* The next number, from 1 on. Not thread-safe. */
int32_t ids_take(struct ids *ids);

/* The same, thread-safe. */
int32_t ids_take_safely(struct ids *ids);

#endif
