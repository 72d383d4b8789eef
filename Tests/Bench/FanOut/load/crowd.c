#define _GNU_SOURCE
#include "crowd.h"
#include "server_usage.h"
#include "../wire/websocket.h"
#include <arpa/inet.h>
#include <err.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { PER_TURN = 1024, RECEIVED = 1 << 18, PER_ADDRESS = 50, STALLED_KERNEL_BYTES = 4096, LONGEST_FRAME = 16384, MOST_TURNED_AWAY = 10 };
static const uint64_t PATIENCE_NS = 60000000000u;

static unsigned char received[MOST_KEPT + RECEIVED];

void crowd_open(struct crowd *crowd, const struct options *options, struct tally *tally) {
    *crowd = (struct crowd){.options = options, .tally = tally};
    crowd->readers = calloc(options->readers + 1, sizeof *crowd->readers);
    crowd->publishers = calloc(MOST_PUBLISHERS, sizeof *crowd->publishers);
    crowd->poll = epoll_create1(EPOLL_CLOEXEC);
    if (!crowd->readers || !crowd->publishers || crowd->poll < 0) err(1, "no room for the readers");
}

/* Writes with the kernel's buffer as the only one: what a client says is far below it. */
static void say(struct connection *connection, const void *bytes, size_t count) {
    ssize_t sent = send(connection->descriptor, bytes, count, MSG_NOSIGNAL);
    if (sent < 0 && (errno == EPIPE || errno == ECONNRESET)) return;
    if (sent != (ssize_t)count) err(1, "a client cannot send");
}

static void say_text(struct connection *connection, const char *text, size_t count) {
    unsigned char frame[MOST_HEAD + LONGEST_FRAME];
    if (count > LONGEST_FRAME) errx(1, "a frame to the server may have %d bytes", LONGEST_FRAME);
    size_t head = frame_head(frame, OPCODE_TEXT, count, 1);
    memcpy(frame + head, text, count);
    say(connection, frame, head + count);
}

/* A text with the value in the place of `{name}`. */
static size_t filled(char *to, size_t room, const char *template, const char *name, const char *value) {
    const char *place = strstr(template, name);
    int count = place ? snprintf(to, room, "%.*s%s%s", (int)(place - template), template, value, place + strlen(name))
                      : snprintf(to, room, "%s", template);
    if (count < 0 || (size_t)count >= room) errx(1, "a frame to the server may have %zu bytes", room);
    return count;
}

static void say_hello(struct crowd *crowd, struct connection *connection) {
    const struct options *options = crowd->options;
    const char *template = connection->is_publisher ? options->publisher_hello[connection->number] : options->hello;
    if (!*template) return;
    char own[32], text[LONGEST_FRAME];
    snprintf(own, sizeof own, "%d-%u-%d", getpid(), connection->number, connection->is_publisher);
    say_text(connection, text, filled(text, sizeof text, template, "{n}", own));
}

static void connect_one(struct crowd *crowd, struct connection *connection, uint32_t number, int is_publisher);

/* Who was turned away before it had joined comes again at once, and is counted. */
static void closed(struct crowd *crowd, struct connection *connection, const char *why) {
    if (connection->is_publisher) errx(1, "a publisher was closed: %s", why);
    enum stage was = connection->stage;
    close(connection->descriptor);
    connection->stage = STAGE_CLOSED;
    if (was >= STAGE_JOINED) {
        crowd->closed += was != STAGE_STALLED;
        return;
    }
    if (was == STAGE_JOINING) crowd->shaken--;
    if (++crowd->turned_away > MOST_TURNED_AWAY * crowd->options->readers) errx(1, "the server turns readers away: %s", why);
    connect_one(crowd, connection, connection->number, 0);
}

static void join_if_whole(struct crowd *crowd, struct connection *connection, uint64_t now) {
    int wanted = connection->is_publisher ? crowd->options->publisher_whole : crowd->options->whole;
    if (connection->stage != STAGE_JOINING || connection->states < wanted) return;
    connection->stage = STAGE_JOINED;
    if (connection->is_publisher) return;
    crowd->joined++;
    crowd->joined_at = now;
}

/* What is read of frames */

static uint64_t number_after(const char *text, size_t count, const char *name) {
    const char *place = memmem(text, count, name, strlen(name));
    uint64_t value = 0;
    for (const char *at = place ? place + strlen(name) : text; place && at < text + count && *at >= '0' && *at <= '9'; at++) value = value * 10 + *at - '0';
    return value;
}

static int begins(const char *text, size_t count, const char *with) { return count >= strlen(with) && !memcmp(text, with, strlen(with)); }

/* Whether the chain of the shared view still holds; a snapshot begins it anew. */
static int follow_chain(struct crowd *crowd, struct connection *connection, const char *text, size_t count) {
    size_t front = count < 96 ? count : 96;
    uint64_t prev = number_after(text, front, "\"prev\":"), seq = number_after(text, front, "\"seq\":");
    int holds = prev == connection->seq;
    connection->seq = seq;
    if (holds) return 1;
    if (prev) crowd->tally->breaks++; else crowd->tally->snapshots++;
    return 0;
}

static void take_state(struct crowd *crowd, struct connection *connection, const char *text, size_t count, uint64_t now) {
    connection->states++;
    int is_shared = memmem(text, count < 32 ? count : 32, "\"v\":\"view\"", 10) != NULL;
    int holds = crowd->options->is_chained && is_shared && follow_chain(crowd, connection, text, count);
    if (connection->stage == STAGE_JOINED && !connection->is_publisher) {
        uint64_t number = number_after(text, count, "fanout=");
        if (number) connection->had = tally_take(crowd->tally, connection->had, number, holds, now);
    }
    join_if_whole(crowd, connection, now);
}

static void take_text(struct crowd *crowd, struct connection *connection, const char *text, size_t count, uint64_t now) {
    crowd->received++;
    if (begins(text, count, "{\"t\":\"state\"")) {
        take_state(crowd, connection, text, count, now);
    } else if (begins(text, count, "{\"t\":\"ping\"")) {
        char pong[64];
        say_text(connection, pong, snprintf(pong, sizeof pong, "{\"t\":\"pong\",\"now\":%lu}", number_after(text, count, "\"now\":")));
    } else if (begins(text, count, "{\"t\":\"res\"")) {
        crowd->tally->answered++;
        if (!memmem(text, count, "\"ok\":true", 9) && !crowd->tally->refused++) fprintf(stderr, "refused: %.*s\n", (int)count, text);
    }
}

static void take_frame(struct crowd *crowd, struct connection *connection, const struct frame *frame, const unsigned char *payload, size_t count,
                       uint64_t now) {
    unsigned char pong[MOST_HEAD + 125];
    switch (frame->opcode) {
    case OPCODE_TEXT: take_text(crowd, connection, (const char *)payload, count, now); break;
    case OPCODE_PING:
        memcpy(pong + frame_head(pong, OPCODE_PONG, count, 1), payload, count);
        say(connection, pong, 6 + count);
        break;
    case OPCODE_CLOSE: {
        char why[126];
        snprintf(why, sizeof why, "%.*s", count > 2 ? (int)count - 2 : 0, count > 2 ? (const char *)payload + 2 : "");
        closed(crowd, connection, why);
        break;
    }
    case OPCODE_PONG: break;
    }
}

/* All frames in what has come; what is left of the last stays with the connection. */
static void take_frames(struct crowd *crowd, struct connection *connection, const unsigned char *bytes, size_t count, uint64_t now) {
    struct frame frame;
    while (connection->stage >= STAGE_JOINING && connection->stage != STAGE_CLOSED && frame_read(&frame, bytes, count)) {
        size_t there = count - frame.head;
        if (there < frame.payload && count <= MOST_KEPT) break;
        size_t taken = there < frame.payload ? there : frame.payload;
        take_frame(crowd, connection, &frame, bytes + frame.head, taken, now);
        if (frame.opcode == OPCODE_CLOSE) return;
        connection->passed_over = frame.payload - taken;
        bytes += frame.head + taken;
        count -= frame.head + taken;
    }
    connection->kept_count = count;
    memcpy(connection->kept, bytes, count);
}

/* Connecting */

static int port_of(const struct options *options, const struct connection *connection) {
    return options->ports[connection->is_publisher ? 0 : connection->number % options->port_count];
}

static void shake(struct crowd *crowd, struct connection *connection) {
    const struct options *options = crowd->options;
    char request[1024], protocol[128] = "";
    if (*options->protocol) snprintf(protocol, sizeof protocol, "Sec-WebSocket-Protocol: %s\r\n", options->protocol);
    int count = snprintf(request, sizeof request,
                         "GET %s HTTP/1.1\r\nHost: %s:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                         "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n%s\r\n",
                         connection->is_publisher ? options->publisher_path : options->path, options->host, port_of(options, connection), protocol);
    say(connection, request, count);
    connection->stage = STAGE_SHAKING;
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = connection};
    epoll_ctl(crowd->poll, EPOLL_CTL_MOD, connection->descriptor, &event);
}

/* The answer to the handshake; what comes after it are frames. */
static void take_answer(struct crowd *crowd, struct connection *connection, const unsigned char *bytes, size_t count, uint64_t now) {
    const unsigned char *end = memmem(bytes, count, "\r\n\r\n", 4);
    if (!end && count > MOST_KEPT) errx(1, "the answer to the handshake is too long");
    if (!end) {
        connection->kept_count = count;
        memcpy(connection->kept, bytes, count);
        return;
    }
    if (memcmp(bytes, "HTTP/1.1 101", 12)) errx(1, "no handshake: %.*s", (int)(end - bytes), bytes);
    connection->stage = STAGE_JOINING;
    if (!connection->is_publisher) crowd->shaken++;
    say_hello(crowd, connection);
    join_if_whole(crowd, connection, now);
    take_frames(crowd, connection, end + 4, bytes + count - end - 4, now);
}

static void connect_one(struct crowd *crowd, struct connection *connection, uint32_t number, int is_publisher) {
    *connection = (struct connection){.number = number, .is_publisher = is_publisher, .had = connection->had};
    connection->stage = STAGE_CONNECTING;
    connection->descriptor = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (connection->descriptor < 0) err(1, "no socket for reader %u", number);
    int yes = 1, small = STALLED_KERNEL_BYTES;
    setsockopt(connection->descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    uint32_t stalled = crowd->options->stalled;
    if (stalled && !is_publisher && number % (crowd->options->readers / stalled) == 0)
        setsockopt(connection->descriptor, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
    /* A port may be used from several addresses, and a network has limits of its own at the server: 50 to an address. */
    uint32_t network = number / PER_ADDRESS;
    struct sockaddr_in from = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(0x7f000001 + ((network / 250) << 8) + network % 250)};
    int port = port_of(crowd->options, connection);
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK), .sin_port = htons(port)};
    setsockopt(connection->descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &yes, sizeof yes);
    if (bind(connection->descriptor, (struct sockaddr *)&from, sizeof from)) err(1, "no address for reader %u", number);
    if (connect(connection->descriptor, (struct sockaddr *)&to, sizeof to) && errno != EINPROGRESS) err(1, "the server cannot be reached");
    struct epoll_event event = {.events = EPOLLOUT, .data.ptr = connection};
    if (epoll_ctl(crowd->poll, EPOLL_CTL_ADD, connection->descriptor, &event)) err(1, "no poll for reader %u", number);
}

static void receive(struct crowd *crowd, struct connection *connection) {
    memcpy(received, connection->kept, connection->kept_count);
    ssize_t count = recv(connection->descriptor, received + connection->kept_count, RECEIVED, 0);
    if (count < 0 && errno == EAGAIN) return;
    if (count <= 0) return closed(crowd, connection, count ? strerror(errno) : "the server hung up");
    uint64_t now = now_ns();
    if (connection->stage == STAGE_SHAKING) return take_answer(crowd, connection, received, connection->kept_count + count, now);
    uint64_t over = connection->passed_over < (uint64_t)count ? connection->passed_over : (uint64_t)count;
    connection->passed_over -= over;
    take_frames(crowd, connection, received + over, connection->kept_count + count - over, now);
}

void crowd_turn(struct crowd *crowd, int milliseconds) {
    static struct epoll_event events[PER_TURN];
    int count = epoll_wait(crowd->poll, events, PER_TURN, milliseconds);
    for (int i = 0; i < count; i++) {
        struct connection *connection = events[i].data.ptr;
        if (connection->stage == STAGE_CONNECTING && events[i].events & EPOLLERR) closed(crowd, connection, "it does not accept");
        else if (connection->stage == STAGE_CONNECTING) shake(crowd, connection);
        else if (connection->stage < STAGE_STALLED) receive(crowd, connection);
    }
}

void crowd_bring_publishers(struct crowd *crowd) {
    for (int i = 0; i < crowd->options->publishers; i++) {
        connect_one(crowd, &crowd->publishers[i], i, 1);
        for (uint64_t began = now_ns(); crowd->publishers[i].stage != STAGE_JOINED;) {
            crowd_turn(crowd, 100);
            if (now_ns() - began > PATIENCE_NS) errx(1, "a publisher has not joined");
        }
    }
}

void crowd_bring_readers(struct crowd *crowd) {
    crowd->started = crowd->shaken = crowd->joined = crowd->turned_away = 0;
    for (uint64_t began = now_ns(); crowd->joined < crowd->options->readers;) {
        for (int i = 0; i < 64 && crowd->started < crowd->options->readers && crowd->started - crowd->shaken < crowd->options->at_once; i++) {
            connect_one(crowd, &crowd->readers[crowd->started], crowd->started, 0);
            crowd->started++;
        }
        int is_full = crowd->started == crowd->options->readers || crowd->started - crowd->shaken >= crowd->options->at_once;
        crowd_turn(crowd, is_full ? 100 : 0);
        if (now_ns() - began > PATIENCE_NS) errx(1, "of %u readers %u have joined", crowd->options->readers, crowd->joined);
    }
}

void crowd_cut_readers(struct crowd *crowd) {
    struct linger now = {.l_onoff = 1, .l_linger = 0};
    for (uint32_t i = 0; i < crowd->options->readers; i++) {
        if (crowd->readers[i].stage == STAGE_CLOSED) continue;
        setsockopt(crowd->readers[i].descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        close(crowd->readers[i].descriptor);
        crowd->readers[i].stage = STAGE_NONE;
    }
}

void crowd_publish(struct crowd *crowd, uint64_t number) {
    char digits[32], id[40], half[LONGEST_FRAME], text[LONGEST_FRAME];
    snprintf(digits, sizeof digits, "%010lu", number);
    snprintf(id, sizeof id, "%08x-0000-4000-8000-%012lu", getpid(), number);
    filled(half, sizeof half, crowd->options->publish, "{number}", digits);
    size_t count = filled(text, sizeof text, half, "{id}", id);
    crowd->tally->publications[crowd->tally->sent++].sent = now_ns();
    say_text(&crowd->publishers[number % crowd->options->publishers], text, count);
}

void crowd_stall(struct crowd *crowd, uint32_t count) {
    for (uint32_t i = 0, left = count; left && i < crowd->options->readers; i += crowd->options->readers / count, left--) {
        epoll_ctl(crowd->poll, EPOLL_CTL_DEL, crowd->readers[i].descriptor, NULL);
        crowd->readers[i].stage = STAGE_STALLED;
    }
}
