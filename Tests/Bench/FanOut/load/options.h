/* What the load client is asked for, on its command line. */
#pragma once
#include <stdint.h>
#include <sys/types.h>

enum { MOST_PUBLISHERS = 512, MOST_PORTS = 8 };

struct options {
    int ports[MOST_PORTS], port_count;  /* of one server, or of several of one hall: readers take them by turns, publishers the first */
    const char *host;                 /* as the Host header names it, without the port */
    const char *path, *publisher_path, *protocol;
    pid_t pid;                        /* the server's process; 0: not measured */
    uint32_t readers;
    const char *hello;                /* first frame of a reader; `{n}` is its own number */
    const char *publisher_hello[MOST_PUBLISHERS];
    int publishers;
    const char *publish;              /* `{number}` is the running number, `{id}` an id of its own */
    int whole, publisher_whole;       /* frames of the state after which one has joined */
    int is_chained;                   /* frames name the position before them: what is skipped by an intact chain is joined, not lost */
    double rate;                      /* publications a second, at most */
    uint32_t window;                  /* publications under way that not all have; 0: as the rate says */
    uint32_t count;                   /* publications at most */
    double seconds;                   /* after which one more is published and no other; 0: until all are sent */
    double idle;                      /* seconds in which nothing is published, measured first */
    uint32_t stalled;                 /* readers that read nothing any more in a second round of publications */
    uint32_t at_once;                 /* connections under way that have no answer yet */
    int returns;                      /* how often all are cut and come back at once */
};

void options_read(struct options *options, int count, char **words);
