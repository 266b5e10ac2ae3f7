/*
 * Whether AddressSanitizer watches. Then memory that a fixture would take from the caller's is real memory of the heap,
 * so that a second free and a use after free are reported. Otherwise they are counted, and nothing is freed: a double
 * free seldom ends the process, and leaves it in no state to go on from.
 */
#ifndef CROSSFIRE_HEAP_INTERNAL_H
#define CROSSFIRE_HEAP_INTERNAL_H

#include <stdbool.h>
#include <stdlib.h>

#ifdef __has_feature
#define CF_HAS_FEATURE(feature) __has_feature(feature)
#else
#define CF_HAS_FEATURE(feature) 0
#endif

#if defined(__SANITIZE_ADDRESS__) || CF_HAS_FEATURE(address_sanitizer)
enum { CF_REAL_HEAP = true };
#else
enum { CF_REAL_HEAP = false };
#endif

#endif
