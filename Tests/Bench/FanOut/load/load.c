/* The load of the fan-out's bench: readers without number on one thread, and whoever publishes on the same clock. Prints one line of JSON. */
#include "crowd.h"
#include "options.h"
#include "server_usage.h"
#include "tally.h"
#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

enum { SPARE_DESCRIPTORS = 100, QUIET_NS = 300000000, SILENCE_NS = 3000000000u };

static void raise_descriptors(uint32_t readers) {
    struct rlimit limit;
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_cur < readers + SPARE_DESCRIPTORS) errx(1, "%u readers need more than %lu open files: ulimit -Hn", readers, limit.rlim_cur);
}

/* Until nothing has come for a while: what belongs to joining is over. */
static void settle(struct crowd *crowd) {
    uint64_t received = crowd->received, quiet = now_ns(), began = quiet;
    while (now_ns() - quiet < QUIET_NS && now_ns() - began < SILENCE_NS) {
        crowd_turn(crowd, 20);
        if (crowd->received != received) quiet = now_ns();
        received = crowd->received;
    }
}

static void idle(struct crowd *crowd, double seconds) {
    struct usage before, after;
    usage_read(&before, crowd->options->pid);
    while (now_ns() - before.at < seconds * 1e9) crowd_turn(crowd, 5);
    usage_read(&after, crowd->options->pid);
    printf(",\"idle\":{");
    usage_print(stdout, &before, &after);
    printf("}");
}

/* What of the publications has been told: to all readers, or, where none read, to those who published. */
static uint32_t told(const struct crowd *crowd) { return crowd->options->readers ? crowd->tally->complete : crowd->tally->answered; }

/* How many publications are due now. Of several publishers the last waits until all others have their answers: what two say at once the server may
   take in either order, and the last it takes is the one that all see. */
static uint32_t due(const struct crowd *crowd, uint64_t began) {
    const struct options *options = crowd->options;
    const struct tally *tally = crowd->tally;
    uint32_t until = tally->most_sent;
    if (options->rate && (now_ns() - began) / 1e9 * options->rate + 1 < until) until = (now_ns() - began) / 1e9 * options->rate + 1;
    if (options->window && told(crowd) + options->window < until) until = told(crowd) + options->window;
    if (until == tally->most_sent && options->publishers > 1 && tally->answered + 1 < until) until--;
    return until > tally->sent ? until - tally->sent : 0;
}

static int is_over(const struct crowd *crowd) {
    const struct tally *tally = crowd->tally;
    return tally->sent == tally->most_sent && told(crowd) >= tally->sent;
}

static void publish(struct crowd *crowd, const char *name, uint64_t first, uint32_t count) {
    uint32_t stalled = 0;
    for (uint32_t i = 0; i < crowd->options->readers; i++) {
        crowd->readers[i].had = first - 1;
        stalled += crowd->readers[i].stage == STAGE_STALLED;
    }
    tally_begin(crowd->tally, first, count, crowd->options->readers - stalled, crowd->options->publishers);
    struct usage before, after;
    usage_read(&before, crowd->options->pid);
    uint64_t news = 0, last_news = before.at, end = crowd->options->seconds ? before.at + crowd->options->seconds * 1e9 : UINT64_MAX;
    while (!is_over(crowd) && now_ns() - last_news < SILENCE_NS) {
        if (now_ns() > end) {
            if (crowd->tally->sent + 1 < crowd->tally->most_sent) crowd->tally->most_sent = crowd->tally->sent + 1;
            end = UINT64_MAX;
        }
        for (uint32_t left = due(crowd, before.at); left; left--) crowd_publish(crowd, first + crowd->tally->sent);
        crowd_turn(crowd, 1);
        if (crowd->tally->deliveries + crowd->tally->answered != news) last_news = now_ns();
        news = crowd->tally->deliveries + crowd->tally->answered;
    }
    usage_read(&after, crowd->options->pid);
    for (uint32_t i = 0; i < crowd->options->readers; i++)
        if (crowd->readers[i].stage == STAGE_JOINED) tally_end_reader(crowd->tally, crowd->readers[i].had);
    printf(",\"%s\":{\"readers\":%u,", name, crowd->tally->readers);
    tally_print(stdout, crowd->tally);
    printf(",");
    usage_print(stdout, &before, &after);
    printf("}");
}

static void join(struct crowd *crowd, int is_return) {
    struct usage before, after;
    if (is_return) {
        crowd_cut_readers(crowd);
        settle(crowd);
    }
    usage_read(&before, crowd->options->pid);
    crowd_bring_readers(crowd);
    usage_read(&after, crowd->options->pid);
    double whole = crowd->joined_at ? (crowd->joined_at - before.at) / 1e9 : 0;
    printf("%s{\"whole_seconds\":%.6f,\"turned_away\":%u,", is_return ? "," : "", whole, crowd->turned_away);
    usage_print(stdout, &before, &after);
    printf("}");
    settle(crowd);
}

int main(int count, char **words) {
    struct options options;
    struct crowd crowd;
    struct tally tally = {0};
    options_read(&options, count, words);
    raise_descriptors(options.readers);
    crowd_open(&crowd, &options, &tally);
    crowd_bring_publishers(&crowd);
    settle(&crowd);
    uint64_t resident = resident_bytes(options.pid);
    printf("{\"readers\":%u,\"joined\":[", options.readers);
    for (int i = 0; i <= options.returns; i++) join(&crowd, i > 0);
    printf("],\"resident_before\":%lu,\"resident_joined\":%lu", resident, resident_bytes(options.pid));
    if (options.idle) idle(&crowd, options.idle);
    /* Numbers that no earlier run against the same server can have used. */
    uint64_t first = (uint64_t)(time(NULL) % 86400 + 1) * 100000;
    if (options.count) publish(&crowd, "published", first, options.count);
    if (options.count && options.stalled) {
        crowd_stall(&crowd, options.stalled);
        publish(&crowd, "beside_stalled", first + options.count, options.count);
    }
    printf(",\"closed\":%u}\n", crowd.closed);
    return 0;
}
