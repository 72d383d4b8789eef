/* All connections of the load client: readers and publishers, on one thread, with one buffer for what is received. */
#pragma once
#include "options.h"
#include "tally.h"
#include <stddef.h>
#include <stdint.h>

/* Bytes of a frame that has not come whole, kept with its connection. Of a longer frame what is beyond is passed over. */
enum { MOST_KEPT = 2048 };

enum stage { STAGE_NONE, STAGE_CONNECTING, STAGE_SHAKING, STAGE_JOINING, STAGE_JOINED, STAGE_STALLED, STAGE_CLOSED };

struct connection {
    int descriptor;
    enum stage stage;
    int is_publisher;
    uint32_t number;
    int states;                  /* frames of the state so far */
    uint64_t had;                /* the last running number */
    uint64_t seq;                /* position of the shared chain */
    uint64_t passed_over;        /* bytes of a long frame that are still to come */
    size_t kept_count;
    unsigned char kept[MOST_KEPT];
};

struct crowd {
    const struct options *options;
    struct tally *tally;
    struct connection *readers, *publishers;
    int poll;
    uint32_t started, shaken, joined, closed;    /* readers */
    uint32_t turned_away;        /* times that a reader was closed before it had joined */
    uint64_t joined_at;          /* when the last one had */
    uint64_t received;           /* frames */
};

void crowd_open(struct crowd *crowd, const struct options *options, struct tally *tally);

/* All publishers have joined when it returns. */
void crowd_bring_publishers(struct crowd *crowd);

/* All readers connect and join at once; returns when the last has its state whole. */
void crowd_bring_readers(struct crowd *crowd);

/* All readers are gone at once, without a goodbye. */
void crowd_cut_readers(struct crowd *crowd);

/* Waits for what comes, at most so long, and takes it. */
void crowd_turn(struct crowd *crowd, int milliseconds);

/* Sends one publication. */
void crowd_publish(struct crowd *crowd, uint64_t number);

/* So many of the readers, evenly among all, read nothing from here on. */
void crowd_stall(struct crowd *crowd, uint32_t count);
