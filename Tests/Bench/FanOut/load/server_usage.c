#include "server_usage.h"
#include <dirent.h>
#include <err.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint64_t clock_ns(clockid_t clock) {
    struct timespec time;
    if (clock_gettime(clock, &time)) err(1, "the clock of the server's process");
    return (uint64_t)time.tv_sec * 1000000000u + time.tv_nsec;
}

uint64_t now_ns(void) { return clock_ns(CLOCK_MONOTONIC); }

static int line_of(const char *path, char *line, int size) {
    FILE *file = fopen(path, "r");
    if (!file) return 0;
    int is_read = fgets(line, size, file) != NULL;
    fclose(file);
    line[strcspn(line, "\n")] = 0;
    return is_read;
}

static void add_thread(struct usage *usage, const char *name, uint64_t cpu) {
    int i = 0;
    while (i < usage->names && strcmp(usage->thread[i].name, name)) i++;
    if (i == MOST_THREAD_NAMES) return;
    if (i == usage->names) {
        usage->names++;
        snprintf(usage->thread[i].name, sizeof usage->thread[i].name, "%s", name);
    }
    usage->thread[i].cpu += cpu;
}

void usage_read(struct usage *usage, pid_t pid) {
    memset(usage, 0, sizeof *usage);
    usage->at = now_ns();
    if (!pid) return;
    clockid_t clock;
    if (clock_getcpuclockid(pid, &clock)) errx(1, "the server's process %d is gone", pid);
    usage->cpu = clock_ns(clock);
    char path[300], name[16], times[64];
    snprintf(path, sizeof path, "/proc/%d/task", pid);
    DIR *tasks = opendir(path);
    if (!tasks) err(1, "%s", path);
    for (struct dirent *task; (task = readdir(tasks));) {
        if (task->d_name[0] == '.') continue;
        snprintf(path, sizeof path, "/proc/%d/task/%.20s/comm", pid, task->d_name);
        if (!line_of(path, name, sizeof name)) continue;
        snprintf(path, sizeof path, "/proc/%d/task/%.20s/schedstat", pid, task->d_name);
        if (line_of(path, times, sizeof times)) add_thread(usage, name, strtoull(times, NULL, 10));
    }
    closedir(tasks);
}

uint64_t resident_bytes(pid_t pid) {
    char path[64], line[256];
    if (!pid) return 0;
    snprintf(path, sizeof path, "/proc/%d/status", pid);
    FILE *file = fopen(path, "r");
    if (!file) err(1, "%s", path);
    uint64_t kilobytes = 0;
    while (fgets(line, sizeof line, file))
        if (!strncmp(line, "VmRSS:", 6)) kilobytes = strtoull(line + 6, NULL, 10);
    fclose(file);
    return kilobytes * 1024;
}

static uint64_t before_of(const struct usage *before, const char *name) {
    for (int i = 0; i < before->names; i++)
        if (!strcmp(before->thread[i].name, name)) return before->thread[i].cpu;
    return 0;
}

void usage_print(FILE *to, const struct usage *before, const struct usage *after) {
    fprintf(to, "\"seconds\":%.6f,\"cpu\":%.6f,\"threads\":{", (after->at - before->at) / 1e9, (after->cpu - before->cpu) / 1e9);
    for (int i = 0; i < after->names; i++) {
        double used = ((double)after->thread[i].cpu - (double)before_of(before, after->thread[i].name)) / 1e9;
        fprintf(to, "%s\"%s\":%.6f", i ? "," : "", after->thread[i].name, used);
    }
    fprintf(to, "}");
}
