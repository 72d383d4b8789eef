// A disk that answers no sync for as long as the file $HANGING_DISK exists; LD_PRELOAD.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

static int synced(const char *name, int descriptor) {
    const char *sign = getenv("HANGING_DISK");
    while (sign && access(sign, F_OK) == 0) usleep(20000);
    return ((int (*)(int))dlsym(RTLD_NEXT, name))(descriptor);
}

int fsync(int descriptor) { return synced("fsync", descriptor); }
int fdatasync(int descriptor) { return synced("fdatasync", descriptor); }
