/* Functions that do what no library should; FaultInjectionTest calls them in forks. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#define EXPORT __attribute__((visibility("default")))

static volatile int nothing;

EXPORT int fault_segv(void)
{
    return *(volatile int *)16; /* the line of fault_segv */
}

/* The function that faults has no name in a stripped library. */
__attribute__((noinline)) static int hidden(volatile int *where)
{
    return *where + nothing;
}

EXPORT int fault_hidden(void)
{
    return hidden((volatile int *)16) + 1;
}

/* A file shorter than its mapping. */
EXPORT int fault_bus(void)
{
    int file = memfd_create("short", 0);
    volatile char *memory = mmap(NULL, 4096, PROT_READ, MAP_SHARED, file, 0);
    return *memory;
}

EXPORT int fault_abort(void)
{
    abort();
}

EXPORT int fault_double_free(void)
{
    void *volatile memory = malloc(32);
    free(memory);
    free(memory);
    return 0;
}

EXPORT int fault_exit_0(void)
{
    exit(0);
}

EXPORT int fault_exit_3(void)
{
    exit(3);
}

EXPORT int fault_exit_255(void)
{
    exit(-1);
}

__attribute__((noinline)) static int deeper(int depth)
{
    volatile char frame[256];
    frame[depth & 255] = (char)depth;
    return deeper(depth + 1) + frame[(depth + 1) & 255];
}

EXPORT int fault_overflow(void)
{
    return deeper(0);
}

EXPORT int fault_call_back(int (*callback)(int))
{
    return callback(1) + 1;
}

EXPORT int fault_spin(void)
{
    for (;;) {
        nothing++;
    }
}

static pthread_mutex_t left = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t right = PTHREAD_MUTEX_INITIALIZER;

/* Two threads take the locks in opposite order; the pause makes them meet. */
EXPORT int fault_locks(int thread)
{
    pthread_mutex_t *first = thread % 2 ? &left : &right;
    pthread_mutex_t *second = thread % 2 ? &right : &left;
    pthread_mutex_lock(first);
    usleep(20 * 1000);
    pthread_mutex_lock(second);
    pthread_mutex_unlock(second);
    pthread_mutex_unlock(first);
    return 0;
}

EXPORT int fault_locks_in_order(int thread)
{
    (void)thread;
    pthread_mutex_lock(&left);
    pthread_mutex_lock(&right);
    pthread_mutex_unlock(&right);
    pthread_mutex_unlock(&left);
    return 0;
}

EXPORT int *fault_wild_pointer(void)
{
    return (int *)0x7ead00000000;
}

/* Starts a process that leaves its parent and its session, and then hangs. */
EXPORT int fault_spawn(void)
{
    if (fork() == 0) {
        setsid();
        if (fork() != 0) {
            _exit(0);
        }
        for (;;) {
            pause();
        }
    }
    for (;;) {
        pause();
    }
}

/* Starts a program with an environment of its own, which nobody can tell to be ours, and dies. */
EXPORT int fault_exec(void)
{
    if (fork() == 0) {
        char *nothing_of_ours[] = {NULL};
        execle("/bin/sleep", "sleep", "40", (char *)NULL, nothing_of_ours);
    }
    abort();
}

static volatile int *volatile published;

static void a_while(void)
{
    for (volatile int i = 0; i < 300; i++) {
    }
}

/* The pointer is there before what it points to: who reads it meanwhile uses what is not mapped. */
EXPORT int fault_publish_early(int thread)
{
    if (thread == 0) {
        published = (volatile int *)16;
        a_while();
        published = &nothing;
        return 0;
    }
    a_while();
    volatile int *seen = published;
    return seen == NULL ? 0 : *seen;
}

EXPORT int fault_publish_late(int thread)
{
    if (thread == 0) {
        a_while();
        published = &nothing;
        return 0;
    }
    a_while();
    volatile int *seen = published;
    return seen == NULL ? 0 : *seen;
}

static sem_t released;

__attribute__((constructor)) static void hold(void)
{
    sem_init(&released, 0, 0);
}

/* Sleeps until another thread releases it. */
EXPORT int fault_wait(void)
{
    while (sem_wait(&released) != 0) {
    }
    return sem_post(&released);
}

EXPORT int fault_release(void)
{
    return sem_post(&released);
}

EXPORT int fault_nothing(int thread)
{
    return thread * 0;
}
