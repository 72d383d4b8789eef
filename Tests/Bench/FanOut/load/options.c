#include "options.h"
#include <err.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

static const struct option KNOWN[] = {
    {"port", 1, 0, 'p'}, {"host", 1, 0, 'h'}, {"path", 1, 0, 'P'}, {"publisher-path", 1, 0, 'Q'}, {"protocol", 1, 0, 's'}, {"pid", 1, 0, 'i'},
    {"readers", 1, 0, 'n'}, {"hello", 1, 0, 'H'}, {"publisher", 1, 0, 'U'}, {"publish", 1, 0, 'f'}, {"whole", 1, 0, 'w'},
    {"publisher-whole", 1, 0, 'W'}, {"chained", 0, 0, 'c'}, {"rate", 1, 0, 'r'}, {"window", 1, 0, 'a'}, {"count", 1, 0, 'k'},
    {"seconds", 1, 0, 't'}, {"idle", 1, 0, 'd'}, {"stalled", 1, 0, 'S'}, {"at-once", 1, 0, 'o'}, {"returns", 1, 0, 'R'}, {0, 0, 0, 0},
};

static double number(const char *word) {
    char *end;
    double value = strtod(word, &end);
    if (*end || value < 0) errx(2, "%s is not a number", word);
    return value;
}

static void take(struct options *options, int letter, char *word) {
    switch (letter) {
    case 'p':
        if (options->port_count == MOST_PORTS) errx(2, "at most %d ports", MOST_PORTS);
        options->ports[options->port_count++] = number(word);
        break;
    case 'h': options->host = word; break;
    case 'P': options->path = word; break;
    case 'Q': options->publisher_path = word; break;
    case 's': options->protocol = word; break;
    case 'i': options->pid = number(word); break;
    case 'n': options->readers = number(word); break;
    case 'H': options->hello = word; break;
    case 'U':
        if (options->publishers == MOST_PUBLISHERS) errx(2, "at most %d publishers", MOST_PUBLISHERS);
        options->publisher_hello[options->publishers++] = word;
        break;
    case 'f': options->publish = word; break;
    case 'w': options->whole = number(word); break;
    case 'W': options->publisher_whole = number(word); break;
    case 'c': options->is_chained = 1; break;
    case 'r': options->rate = number(word); break;
    case 'a': options->window = number(word); break;
    case 'k': options->count = number(word); break;
    case 't': options->seconds = number(word); break;
    case 'd': options->idle = number(word); break;
    case 'S': options->stalled = number(word); break;
    case 'o': options->at_once = number(word); break;
    case 'R': options->returns = number(word); break;
    default: errx(2, "the head of Tests/Bench/FanOut/load/options.h says what can be asked for");
    }
}

void options_read(struct options *options, int count, char **words) {
    *options = (struct options){.host = "127.0.0.1", .path = "/", .protocol = "", .hello = "", .publish = "", .publisher_whole = -1, .at_once = 512};
    for (int letter; (letter = getopt_long(count, words, "", KNOWN, NULL)) != -1;) take(options, letter, optarg);
    if (optind < count) errx(2, "%s: which option is that for?", words[optind]);
    if (!options->port_count) errx(2, "--port: where does the server listen?");
    if (!options->publisher_path) options->publisher_path = options->path;
    if (options->publisher_whole < 0) options->publisher_whole = options->whole;
    if (options->count && !options->publishers) errx(2, "--publisher: whoever publishes says hello; '' where none is wanted");
    if (options->count && !options->rate && !options->window) errx(2, "--rate or --window: how fast?");
    if (options->stalled > options->readers) errx(2, "--stalled: more than there are readers");
}
