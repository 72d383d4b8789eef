#include "tally.h"
#include <err.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* Latencies are kept in steps of 10 µs up to 20 s. */
enum { STEP_NS = 10000, STEPS = 2000000 };

void tally_begin(struct tally *tally, uint64_t first, uint32_t most_sent, uint32_t readers, uint32_t publishers) {
    free(tally->publications);
    free(tally->latencies);
    memset(tally, 0, sizeof *tally);
    tally->first = first;
    tally->most_sent = most_sent;
    tally->readers = readers;
    tally->publishers = publishers;
    tally->publications = calloc(most_sent + 1, sizeof *tally->publications);
    tally->latencies = calloc(STEPS, sizeof *tally->latencies);
    if (!tally->publications || !tally->latencies) err(1, "no memory for the tally");
}

static void arrive(struct tally *tally, uint64_t number, uint64_t now) {
    struct publication *one = &tally->publications[number - tally->first];
    one->arrived++;
    if (one->arrived == (tally->readers + 1) / 2) one->half = now;
    if (one->arrived == (uint32_t)(((uint64_t)tally->readers * 99 + 99) / 100)) one->most = now;
    if (one->arrived < tally->readers) return;
    one->last = now;
    while (tally->complete < tally->sent && tally->publications[tally->complete].arrived >= tally->readers) tally->complete++;
}

uint64_t tally_take(struct tally *tally, uint64_t had, uint64_t number, int may_skip, uint64_t now) {
    if (number < tally->first || number >= tally->first + tally->sent) return had;   /* of an earlier run: a snapshot holds it */
    tally->deliveries++;
    if (number == had) tally->doubles++;
    else if (number < had && (had - number) % tally->publishers == 0) tally->disorder++;
    if (number <= had) return had;
    *(may_skip ? &tally->conflated : &tally->lost) += number - had - 1;
    uint64_t step = (now - tally->publications[number - tally->first].sent) / STEP_NS;
    tally->latencies[step < STEPS ? step : STEPS - 1]++;
    for (uint64_t each = had + 1; each <= number; each++) arrive(tally, each, now);
    return number;
}

void tally_end_reader(struct tally *tally, uint64_t had) { tally->lost += tally->first + tally->sent - 1 - had; }

static double latency_at(const struct tally *tally, double share) {
    uint64_t all = 0, sum = 0;
    for (int i = 0; i < STEPS; i++) all += tally->latencies[i];
    for (int i = 0; i < STEPS; i++) {
        sum += tally->latencies[i];
        if (sum && sum >= all * share) return (i + 1) * (STEP_NS / 1e6);
    }
    return 0;
}

static int by_size(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Over all publications that arrived everywhere: how long until `which` of their readers, at the median publication and at the 99th of 100. */
static void print_publications(FILE *to, const struct tally *tally, const char *name, size_t which) {
    double *found = malloc((tally->sent + 1) * sizeof *found);
    uint32_t count = 0;
    for (uint32_t i = 0; i < tally->sent; i++) {
        const struct publication *one = &tally->publications[i];
        uint64_t when = *(const uint64_t *)((const char *)one + which);
        if (when) found[count++] = (when - one->sent) / 1e6;
    }
    qsort(found, count, sizeof *found, by_size);
    fprintf(to, ",\"%s_ms\":{\"p50\":%.3f,\"p99\":%.3f}", name, count ? found[count / 2] : 0, count ? found[(uint64_t)count * 99 / 100] : 0);
    free(found);
}

void tally_print(FILE *to, struct tally *tally) {
    fprintf(to, "\"publications\":%u,\"complete\":%u,\"deliveries\":%lu,\"lost\":%lu,\"doubles\":%lu,\"disorder\":%lu", tally->sent, tally->complete,
            tally->deliveries, tally->lost, tally->doubles, tally->disorder);
    fprintf(to, ",\"conflated\":%lu,\"snapshots\":%lu,\"breaks\":%lu,\"answered\":%lu,\"refused\":%lu", tally->conflated, tally->snapshots,
            tally->breaks, tally->answered, tally->refused);
    fprintf(to, ",\"delivery_ms\":{\"p50\":%.2f,\"p99\":%.2f,\"p100\":%.2f}", latency_at(tally, 0.5), latency_at(tally, 0.99),
            latency_at(tally, 1));
    print_publications(to, tally, "half", offsetof(struct publication, half));
    print_publications(to, tally, "most", offsetof(struct publication, most));
    print_publications(to, tally, "last", offsetof(struct publication, last));
}
