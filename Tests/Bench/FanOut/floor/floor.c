/* The floor of the fan-out: what a WebSocket server on this machine cannot do without. One thread, one epoll, one `send` of one prepared buffer to each
   reader; it knows no roles, keeps nothing and checks nothing.

   `floor [SNAPSHOT]`: SNAPSHOT bytes are what each reader gets for its first frame. Whoever comes to /publish publishes; all others read. Prints its port. */
#define _GNU_SOURCE
#include "../wire/websocket.h"
#include <arpa/inet.h>
#include <err.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MOST_DESCRIPTORS = 1 << 16, PER_TURN = 1024, RECEIVED = 1 << 16, MOST_REQUEST = 4096 };
/* Address space for all frames of a run, one behind the other: a reader that cannot take one now goes on where it was. */
static const size_t LOG_BYTES = (size_t)1 << 32;

struct peer {
    int is_shaken, is_publisher, has_said_hello, is_waiting;
    size_t place;               /* in the log */
    size_t snapshot_left;
};

static struct peer peers[MOST_DESCRIPTORS];
static int readers[MOST_DESCRIPTORS], reader_count, poller;
static unsigned char *log_bytes, *snapshot, received[RECEIVED];
static size_t log_count, snapshot_count;

static void wait_for(int descriptor, int for_room) {
    if (peers[descriptor].is_waiting == for_room) return;
    peers[descriptor].is_waiting = for_room;
    struct epoll_event event = {.events = EPOLLIN | (for_room ? EPOLLOUT : 0), .data.fd = descriptor};
    epoll_ctl(poller, EPOLL_CTL_MOD, descriptor, &event);
}

/* Sends a reader what it has not had yet. */
static void send_rest(int descriptor) {
    struct peer *peer = &peers[descriptor];
    while (peer->snapshot_left || peer->place < log_count) {
        const unsigned char *from = peer->snapshot_left ? snapshot + snapshot_count - peer->snapshot_left : log_bytes + peer->place;
        size_t left = peer->snapshot_left ? peer->snapshot_left : log_count - peer->place;
        ssize_t sent = send(descriptor, from, left, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0) return wait_for(descriptor, errno == EAGAIN);
        *(peer->snapshot_left ? &peer->snapshot_left : &peer->place) += peer->snapshot_left ? -sent : sent;
    }
    wait_for(descriptor, 0);
}

static void publish(const unsigned char *payload, size_t count) {
    if (log_count + MOST_HEAD + count > LOG_BYTES) errx(1, "the floor's log is full");
    size_t head = frame_head(log_bytes + log_count, OPCODE_TEXT, count, 0);
    memcpy(log_bytes + log_count + head, payload, count);
    log_count += head + count;
    for (int i = 0; i < reader_count; i++)
        if (!peers[readers[i]].is_waiting) send_rest(readers[i]);
}

static void welcome(int descriptor) {
    struct peer *peer = &peers[descriptor];
    peer->has_said_hello = 1;
    peer->snapshot_left = snapshot_count;
    peer->place = log_count;
    readers[reader_count++] = descriptor;
    send_rest(descriptor);
}

static void leave(int descriptor) {
    for (int i = 0; i < reader_count; i++)
        if (readers[i] == descriptor) { readers[i] = readers[--reader_count]; break; }
    close(descriptor);
}

static void shake(int descriptor, char *request) {
    static const char NAME[] = "Sec-WebSocket-Key: ", PROTOCOL[] = "Sec-WebSocket-Protocol: ";
    char *key = strcasestr(request, NAME), *protocol = strcasestr(request, PROTOCOL), keyed[128], accept[64], answer[512];
    unsigned char digest[SHA_DIGEST_LENGTH];
    if (!key) return leave(descriptor);
    int count = snprintf(keyed, sizeof keyed, "%.24s258EAFA5-E914-47DA-95CA-C5AB0DC85B11", key + strlen(NAME));
    SHA1((unsigned char *)keyed, count, digest);
    EVP_EncodeBlock((unsigned char *)accept, digest, sizeof digest);
    count = snprintf(answer, sizeof answer, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: %s\r\n%.*s\r\n",
                     accept, protocol ? (int)(strstr(protocol, "\r\n") + 2 - protocol) : 0, protocol ? protocol : "");
    peers[descriptor].is_shaken = 1;
    peers[descriptor].is_publisher = !strncmp(request, "GET /publish", 12);
    if (send(descriptor, answer, count, MSG_NOSIGNAL) != count) leave(descriptor);
}

/* Clients of the bench never split what they say. */
static void receive(int descriptor) {
    ssize_t count = recv(descriptor, received, RECEIVED - 1, 0);
    if (count <= 0) {
        if (count == 0 || errno != EAGAIN) leave(descriptor);
        return;
    }
    if (!peers[descriptor].is_shaken) {
        received[count] = 0;
        return shake(descriptor, (char *)received);
    }
    struct frame frame;
    for (unsigned char *at = received; frame_read(&frame, at, received + count - at); at += frame.head + frame.payload) {
        if (at + frame.head + frame.payload > received + count) errx(1, "a frame came in pieces");
        frame_unmask(&frame, at + frame.head);
        if (frame.opcode == OPCODE_TEXT && peers[descriptor].is_publisher) publish(at + frame.head, frame.payload);
        else if (frame.opcode == OPCODE_TEXT && !peers[descriptor].has_said_hello) welcome(descriptor);
    }
}

static void accept_all(int listener) {
    for (int descriptor; (descriptor = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0;) {
        int yes = 1;
        if (descriptor >= MOST_DESCRIPTORS) errx(1, "too many connections");
        setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        peers[descriptor] = (struct peer){0};
        struct epoll_event event = {.events = EPOLLIN, .data.fd = descriptor};
        epoll_ctl(poller, EPOLL_CTL_ADD, descriptor, &event);
    }
}

static int listen_somewhere(void) {
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), yes = 1;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    setsockopt(listener, IPPROTO_TCP, TCP_DEFER_ACCEPT, &yes, sizeof yes);
    if (bind(listener, (struct sockaddr *)&address, size) || listen(listener, 4096)) err(1, "cannot listen");
    getsockname(listener, (struct sockaddr *)&address, &size);
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);
    return listener;
}

static void prepare(size_t bytes) {
    struct rlimit limit;
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    log_bytes = mmap(NULL, LOG_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    snapshot = malloc(bytes + MOST_HEAD);
    if (log_bytes == MAP_FAILED || !snapshot) err(1, "no room for the log");
    static const char BEGIN[] = "{\"t\":\"state\",\"v\":\"view\",\"prev\":0,\"set\":\"";
    if (bytes < sizeof BEGIN) errx(2, "a snapshot has at least %zu bytes", sizeof BEGIN);
    size_t head = frame_head(snapshot, OPCODE_TEXT, bytes, 0);
    memset(snapshot + head, 'x', bytes);
    memcpy(snapshot + head, BEGIN, sizeof BEGIN - 1);
    memcpy(snapshot + head + bytes - 2, "\"}", 2);
    snapshot_count = head + bytes;
}

int main(int count, char **words) {
    static struct epoll_event events[PER_TURN];
    prepare(count > 1 ? atoi(words[1]) : 64);
    poller = epoll_create1(EPOLL_CLOEXEC);
    int listener = listen_somewhere();
    struct epoll_event event = {.events = EPOLLIN, .data.fd = listener};
    epoll_ctl(poller, EPOLL_CTL_ADD, listener, &event);
    for (;;) {
        int ready = epoll_wait(poller, events, PER_TURN, -1);
        for (int i = 0; i < ready; i++) {
            int descriptor = events[i].data.fd;
            if (descriptor == listener) accept_all(listener);
            else if (events[i].events & EPOLLOUT) send_rest(descriptor);
            else receive(descriptor);
        }
    }
}
