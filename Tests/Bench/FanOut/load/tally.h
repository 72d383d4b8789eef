/* What the readers got of a run of publications: how many, when, and what was wrong. */
#pragma once
#include <stdint.h>
#include <stdio.h>

struct publication {
    uint64_t sent;                /* monotonic, ns */
    uint64_t half, most, last;    /* when half, 99 of 100, and all readers had it or a later one */
    uint32_t arrived;
};

struct tally {
    uint64_t first;               /* running number of the first publication */
    uint32_t sent, most_sent;     /* publications */
    uint32_t readers;             /* who are to get each */
    uint32_t publishers;          /* who send by turns; what two of them send at once the server may take in either order */
    uint32_t complete;            /* publications from the first on that all have */
    uint64_t deliveries;          /* frames with a running number that reached a reader */
    uint64_t lost, doubles, disorder, conflated, snapshots, breaks;
    uint64_t answered, refused;   /* publications that their publisher has an answer to */
    struct publication *publications;
    uint32_t *latencies;          /* deliveries by latency */
};

void tally_begin(struct tally *tally, uint64_t first, uint32_t most_sent, uint32_t readers, uint32_t publishers);

/* A reader that had everything up to `had` got the frame with `number`. Gives what it has now. `may_skip`: an intact chain of positions says that
   what lies between has been joined into this frame. */
uint64_t tally_take(struct tally *tally, uint64_t had, uint64_t number, int may_skip, uint64_t now);

/* A reader has its last frame. */
void tally_end_reader(struct tally *tally, uint64_t had);

void tally_print(FILE *to, struct tally *tally);
