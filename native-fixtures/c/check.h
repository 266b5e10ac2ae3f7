/*
 * What a check needs: counts comparisons, says where one failed and with which values, ends with 1 if any did.
 * One thread only: what many threads do to a fixture is the business of its scenarios.
 */
#ifndef CROSSFIRE_CHECK_H
#define CROSSFIRE_CHECK_H

#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int cf_check_count;
static int cf_check_failures;

#define CF_CHECK_EQUAL(expected, actual) cf_check_equal(__FILE__, __LINE__, #actual, (expected), (actual))

static inline void cf_check_equal(const char *file, int line, const char *what, int64_t expected, int64_t actual)
{
    cf_check_count++;
    if (expected != actual) {
        cf_check_failures++;
        fprintf(stderr, "%s:%d: %s: expected=%" PRId64 " found=%" PRId64 "\n", file, line, what, expected, actual);
    }
}

static inline bool cf_check_all_zero(const void *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        if (((const unsigned char *)bytes)[i] != 0) {
            return false;
        }
    }
    return true;
}

/* Zeroed memory, as the harness hands it out; the caller frees it. */
static inline void *cf_check_zeroed(size_t alignment, size_t size)
{
    void *memory = aligned_alloc(alignment, size);
    if (memory == NULL) {
        fprintf(stderr, "no memory: alignment=%zu size=%zu\n", alignment, size);
        exit(1);
    }
    return memset(memory, 0, size);
}

static inline int cf_check_result(void)
{
    printf("%d of %d comparisons failed\n", cf_check_failures, cf_check_count);
    return cf_check_failures == 0 && cf_check_count > 0 ? 0 : 1;
}

#endif
