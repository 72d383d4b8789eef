/* What the measured server's process has used so far, asked of the kernel from outside. */
#pragma once
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>

enum { MOST_THREAD_NAMES = 16 };

struct usage {
    uint64_t at;             /* monotonic clock, ns */
    uint64_t cpu;            /* of all its threads, those that have ended too, ns */
    int names;               /* threads that run, by name: those of one name together */
    struct { char name[16]; uint64_t cpu; } thread[MOST_THREAD_NAMES];
};

uint64_t now_ns(void);
void usage_read(struct usage *usage, pid_t pid);

/* Bytes of its memory that are resident. */
uint64_t resident_bytes(pid_t pid);

/* `"seconds":…,"cpu":…,"threads":{…}` of what lies between two readings. */
void usage_print(FILE *to, const struct usage *before, const struct usage *after);
