/*
 * The lost update as a C program sees it: two threads and no JVM, to measure the harness against.
 *
 *   counter_litmus MILLIS STRIDE COUNT FENCE
 *
 * Each sample has a fresh counter; both threads increment it, and both tickets are stored and counted. STRIDE samples
 * lie between two meetings of the threads, STRIDE x COUNT samples between two countings, as in JCStress. With FENCE 1 a
 * full fence follows each call, as it does at the end of a default downcall from Java.
 *
 * Prints one line: samples=N lost=N nanos=N.
 */
#include <pthread.h>
#include <stdalign.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "counter.h"

enum { CELL_BYTES = 64, LINE = 128 };

struct word {
    alignas(LINE) atomic_int value;
};

static int stride;
static int samples_in_flight;
static bool fenced;
static int64_t deadline_nanos;

static char *cells;
static int32_t *tickets[2];
static int64_t counted[2];
static int64_t lost[2];

static struct word arrived;
static struct word generation;
static bool over;

static int64_t now_nanos(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* The last to arrive lets the others go; before the threads go into a new lot of samples it looks at the clock. */
static void meet(bool new_lot)
{
    int mine = atomic_load_explicit(&generation.value, memory_order_acquire);
    if (atomic_fetch_add_explicit(&arrived.value, 1, memory_order_acq_rel) == 1) {
        atomic_store_explicit(&arrived.value, 0, memory_order_relaxed);
        if (new_lot) {
            over = now_nanos() >= deadline_nanos;
        }
        atomic_store_explicit(&generation.value, mine + 1, memory_order_release);
        return;
    }
    while (atomic_load_explicit(&generation.value, memory_order_acquire) == mine) {
    }
}

static cf_counter *cell(int sample)
{
    return (cf_counter *)(void *)(cells + (size_t)sample * CELL_BYTES);
}

/* A loop of its own for each kind, so that the plain one is not slowed by asking. */
static void increment(int32_t *mine, int from, int to)
{
    for (int sample = from; sample < to; sample++) {
        mine[sample] = cf_counter_plain_increment(cell(sample));
    }
}

static void increment_fenced(int32_t *mine, int from, int to)
{
    for (int sample = from; sample < to; sample++) {
        mine[sample] = cf_counter_plain_increment(cell(sample));
        atomic_thread_fence(memory_order_seq_cst);
    }
}

static void count(int thread)
{
    int half = samples_in_flight / 2;
    for (int sample = thread * half; sample < (thread + 1) * half; sample++) {
        counted[thread]++;
        lost[thread] += tickets[0][sample] == tickets[1][sample];
        memset(cell(sample), 0, CELL_BYTES);
    }
}

static void *work(void *argument)
{
    int thread = (int)(intptr_t)argument;
    do {
        for (int from = 0; from < samples_in_flight; from += stride) {
            (fenced ? increment_fenced : increment)(tickets[thread], from, from + stride);
            meet(false);
        }
        count(thread);
        meet(true);
    } while (!over);
    return NULL;
}

static int number(const char *text, int least, int most)
{
    char *end = NULL;
    long value = strtol(text, &end, 10);
    if (*end != '\0' || value < least || value > most) {
        fprintf(stderr, "counter_litmus: a number from %d to %d is expected; found: %s\n", least, most, text);
        exit(2);
    }
    return (int)value;
}

int main(int argc, char **argv)
{
    if (argc != 5) {
        fprintf(stderr, "usage: counter_litmus MILLIS STRIDE COUNT FENCE\n");
        return 2;
    }
    int millis = number(argv[1], 1, 600000);
    stride = number(argv[2], 1, 65536);
    samples_in_flight = stride * number(argv[3], 2, 1024);
    fenced = number(argv[4], 0, 1) == 1;

    cells = aligned_alloc(CELL_BYTES, (size_t)samples_in_flight * CELL_BYTES);
    tickets[0] = calloc((size_t)samples_in_flight, sizeof(int32_t));
    tickets[1] = calloc((size_t)samples_in_flight, sizeof(int32_t));
    if (!cells || !tickets[0] || !tickets[1]) {
        fprintf(stderr, "counter_litmus: out of memory\n");
        return 3;
    }
    memset(cells, 0, (size_t)samples_in_flight * CELL_BYTES);

    int64_t start_nanos = now_nanos();
    deadline_nanos = start_nanos + (int64_t)millis * 1000000;
    pthread_t threads[2];
    for (intptr_t thread = 0; thread < 2; thread++) {
        if (pthread_create(&threads[thread], NULL, work, (void *)thread) != 0) {
            fprintf(stderr, "counter_litmus: a thread cannot be started\n");
            return 3;
        }
    }
    for (int thread = 0; thread < 2; thread++) {
        pthread_join(threads[thread], NULL);
    }
    printf("samples=%lld lost=%lld nanos=%lld\n", (long long)(counted[0] + counted[1]), (long long)(lost[0] + lost[1]),
           (long long)(now_nanos() - start_nanos));
    free(cells);
    free(tickets[0]);
    free(tickets[1]);
    return 0;
}
