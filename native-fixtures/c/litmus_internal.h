/*
 * What a litmus program needs: two threads and no JVM, to see a hazard show and a fix hold as a C program sees them.
 *
 *   FAMILY_litmus [MILLIS [NAME]]     MILLIS for each case, 200 unless told; only the cases whose name contains NAME
 *
 * Prints a line for each case: its name, impossible samples, samples, their share. Ends with 1 if a fix gave something
 * impossible, or a hazard did not; in a mutant a fix is a hazard.
 *
 * Both threads go through the cells of a lot in the same order and meet after each STRIDE of them. Where the state is
 * the process's own, a lot is one sample. Between two meetings a sample belongs to its two actors alone; preparing and
 * judging is for one thread.
 */
#ifndef CROSSFIRE_LITMUS_INTERNAL_H
#define CROSSFIRE_LITMUS_INTERNAL_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* for the affinity of threads; include this header first */
#endif

#include <pthread.h>
#include <sched.h>
#include <stdalign.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "crossfire.h"

enum { CF_LITMUS_CELL = 512, CF_LITMUS_LOT = 1024, CF_LITMUS_STRIDE = 32, CF_LITMUS_SPINS = 10000 };

/* What is seen of a hazard; of a fix; and of a fix whose mutant breaks something else. */
typedef enum { CF_SHOWS, CF_HOLDS_ALWAYS, CF_HOLDS = CF_FIX(CF_HOLDS_ALWAYS, CF_SHOWS) } cf_litmus_expectation;

typedef struct cf_litmus {
    const char *name;
    cf_litmus_expectation expected;
    bool global; /* one sample at a time */
    void (*prepare)(void *cell); /* the cell is zeroed; may be NULL */
    int64_t (*actors[2])(void *cell);
    bool (*impossible)(void *cell, int64_t first, int64_t second);
} cf_litmus;

struct cf_litmus_word {
    alignas(128) atomic_int value;
};

static const cf_litmus *cf_litmus_case;
static int cf_litmus_lot;
static int64_t cf_litmus_deadline;
static char *cf_litmus_cells;
static int64_t cf_litmus_results[2][CF_LITMUS_LOT];
static int64_t cf_litmus_samples;
static int64_t cf_litmus_seen;
static bool cf_litmus_over;
static struct cf_litmus_word cf_litmus_arrived;
static struct cf_litmus_word cf_litmus_generation;

static int64_t cf_litmus_nanos(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static void *cf_litmus_cell(int sample)
{
    return cf_litmus_cells + (size_t)sample * CF_LITMUS_CELL;
}

/* Judges the lot that was run and prepares the next; the other thread waits meanwhile. */
static void cf_litmus_between(void)
{
    static bool started;
    started = started && !cf_litmus_over;
    for (int sample = 0; started && sample < cf_litmus_lot; sample++) {
        cf_litmus_samples++;
        cf_litmus_seen += cf_litmus_case->impossible(cf_litmus_cell(sample), cf_litmus_results[0][sample],
                                                     cf_litmus_results[1][sample]);
    }
    cf_litmus_over = cf_litmus_nanos() >= cf_litmus_deadline;
    started = !cf_litmus_over;
    for (int sample = 0; started && sample < cf_litmus_lot; sample++) {
        memset(cf_litmus_cell(sample), 0, CF_LITMUS_CELL);
        if (cf_litmus_case->prepare != NULL) {
            cf_litmus_case->prepare(cf_litmus_cell(sample));
        }
    }
}

static void cf_litmus_meet(bool between)
{
    int mine = atomic_load_explicit(&cf_litmus_generation.value, memory_order_acquire);
    if (atomic_fetch_add_explicit(&cf_litmus_arrived.value, 1, memory_order_acq_rel) == 1) {
        atomic_store_explicit(&cf_litmus_arrived.value, 0, memory_order_relaxed);
        if (between) {
            cf_litmus_between();
        }
        atomic_store_explicit(&cf_litmus_generation.value, mine + 1, memory_order_release);
        return;
    }
    for (int spins = 0; atomic_load_explicit(&cf_litmus_generation.value, memory_order_acquire) == mine; spins++) {
        if (spins >= CF_LITMUS_SPINS) {
            sched_yield();
        }
    }
}

/* A few nanoseconds, other ones each time, so that the threads do not always go through the door in the same step. */
static uint32_t cf_litmus_stir(uint32_t seed)
{
    seed = seed * 1664525u + 1013904223u;
    for (volatile uint32_t i = seed >> 26; i > 0; i--) {
    }
    return seed;
}

/* Threads that share a processor race once in a time slice. */
static void cf_litmus_pin(int thread)
{
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0 || CPU_COUNT(&allowed) < 2) {
        return;
    }
    for (int cpu = 0, passed = 0; cpu < CPU_SETSIZE; cpu++) {
        if (CPU_ISSET(cpu, &allowed) && passed++ == thread) {
            cpu_set_t one;
            CPU_ZERO(&one);
            CPU_SET(cpu, &one);
            pthread_setaffinity_np(pthread_self(), sizeof one, &one);
        }
    }
}

static void *cf_litmus_work(void *argument)
{
    int thread = (int)(intptr_t)argument;
    cf_litmus_pin(thread);
    int64_t (*actor)(void *) = cf_litmus_case->actors[thread];
    uint32_t seed = (uint32_t)thread + 1;
    for (cf_litmus_meet(true); !cf_litmus_over; cf_litmus_meet(true)) {
        for (int from = 0; from < cf_litmus_lot; from += CF_LITMUS_STRIDE) {
            if (from > 0) {
                cf_litmus_meet(false);
            }
            seed = cf_litmus_stir(seed);
            for (int sample = from; sample < cf_litmus_lot && sample < from + CF_LITMUS_STRIDE; sample++) {
                cf_litmus_results[thread][sample] = actor(cf_litmus_cell(sample));
            }
        }
    }
    return NULL;
}

/* Whether the case went as expected. */
static bool cf_litmus_run(const cf_litmus *litmus, int64_t millis)
{
    cf_litmus_case = litmus;
    cf_litmus_lot = litmus->global ? 1 : CF_LITMUS_LOT;
    cf_litmus_samples = 0;
    cf_litmus_seen = 0;
    cf_litmus_deadline = cf_litmus_nanos() + millis * 1000000;
    pthread_t threads[2];
    for (intptr_t thread = 0; thread < 2; thread++) {
        if (pthread_create(&threads[thread], NULL, cf_litmus_work, (void *)thread) != 0) {
            fprintf(stderr, "%s: a thread cannot be started\n", litmus->name);
            exit(3);
        }
    }
    for (int thread = 0; thread < 2; thread++) {
        pthread_join(threads[thread], NULL);
    }
    bool shown = cf_litmus_seen > 0;
    bool right = cf_litmus_samples > 0 && shown == (litmus->expected == CF_SHOWS);
    printf("%-34s %-5s %10lld of %10lld  %.1e%s\n", litmus->name, shown ? "SHOWN" : "HELD", (long long)cf_litmus_seen,
           (long long)cf_litmus_samples, (double)cf_litmus_seen / (double)cf_litmus_samples,
           right ? "" : "  not expected");
    return right;
}

static inline int cf_litmus_main(int argc, char **argv, const cf_litmus *cases, size_t count)
{
    long millis = argc > 1 ? strtol(argv[1], NULL, 10) : 200;
    const char *name = argc > 2 ? argv[2] : "";
    if (millis < 1 || millis > 600000) {
        fprintf(stderr, "usage: %s [MILLIS [NAME]]\n", argv[0]);
        return 2;
    }
    cf_litmus_cells = aligned_alloc(CF_CACHE_LINE, (size_t)CF_LITMUS_LOT * CF_LITMUS_CELL);
    if (cf_litmus_cells == NULL) {
        fprintf(stderr, "%s: out of memory\n", argv[0]);
        return 3;
    }
    bool right = true;
    for (size_t i = 0; i < count; i++) {
        if (strstr(cases[i].name, name) != NULL) {
            right = cf_litmus_run(&cases[i], millis) && right;
        }
    }
    free(cf_litmus_cells);
    return right ? 0 : 1;
}

#endif
