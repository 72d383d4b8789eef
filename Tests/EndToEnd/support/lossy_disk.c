/* A preload shim that writes down what a process does to the files of one folder, so that a power cut can be acted afterwards.
 *
 * LOSSY_FOLDER: the folder, an absolute path ending in a slash. LOSSY_DIARY: the file that the diary is appended to; it is outside the
 * folder and stands for no disk. With LOSSY_LIES set a sync is carried out and not written down: the disk that says yes and has nothing.
 *
 * The diary is kept in the order of the operations, one lock around each operation and its entry:
 *   a change (write, truncate, create, unlink, rename) is entered before it is carried out: a process that dies between has perhaps changed it;
 *   a sync is entered after it has succeeded and before the caller learns so: a process that dies between was never told.
 * Stores to mapped memory are not seen. SQLite maps one file, the -shm, never syncs it and makes it anew when it is the first to open the journal:
 * `lossy_disk.py` leaves anything at all in it.
 *
 * An entry: kind (1 byte), length of the path and of a second path or of the bytes (two 64-bit figures), an offset (64 bits), path, second path or bytes.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

enum { DESCRIPTORS = 65536 };

static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;
static char *paths[DESCRIPTORS];
static int diary = -1;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static const char *inside(const char *path)
{
    const char *folder = getenv("LOSSY_FOLDER");
    if (!folder || !path) return NULL;
    size_t length = strlen(folder);
    if (strncmp(path, folder, length) == 0) return path + length;
    return strlen(path) + 1 == length && strncmp(path, folder, length - 1) == 0 ? "." : NULL;
}

static const char *path_of(int descriptor)
{
    return descriptor >= 0 && descriptor < DESCRIPTORS ? paths[descriptor] : NULL;
}

static void enter(char kind, const char *path, uint64_t offset, const void *bytes, uint64_t count)
{
    if (diary < 0) {
        const char *file = getenv("LOSSY_DIARY");
        diary = file ? REAL(open)(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
        if (diary < 0) abort();
    }
    uint64_t figures[3] = {strlen(path), count, offset};
    struct iovec parts[] = {{&kind, 1}, {figures, sizeof figures}, {(void *)path, figures[0]}, {(void *)bytes, count}};
    ssize_t whole = 1 + sizeof figures + figures[0] + count;
    if (writev(diary, parts, 4) != whole) abort();
}

static int remember(int descriptor, const char *path)
{
    if (descriptor >= 0 && descriptor < DESCRIPTORS && path) paths[descriptor] = strdup(path);
    return descriptor;
}

static int open_as(int (*real)(const char *, int, ...), const char *file, int flags, mode_t mode)
{
    const char *path = inside(file);
    if (!path) return real(file, flags, mode);
    pthread_mutex_lock(&order);
    if ((flags & O_CREAT) && access(file, F_OK) != 0) enter('c', path, 0, NULL, 0);
    else if (flags & O_TRUNC) enter('t', path, 0, NULL, 0);
    int descriptor = remember(real(file, flags, mode), path);
    pthread_mutex_unlock(&order);
    return descriptor;
}

#define MODE(flags) mode_t mode = 0; if ((flags) & (O_CREAT | __O_TMPFILE)) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); }
int open(const char *file, int flags, ...) { MODE(flags) return open_as(REAL(open), file, flags, mode); }
int open64(const char *file, int flags, ...) { MODE(flags) return open_as(REAL(open64), file, flags, mode); }

int close(int descriptor)
{
    pthread_mutex_lock(&order);
    if (path_of(descriptor)) { free(paths[descriptor]); paths[descriptor] = NULL; }
    int result = REAL(close)(descriptor);
    pthread_mutex_unlock(&order);
    return result;
}

#define UNDER_THE_LOCK(type, entry, action) \
    do { \
        const char *path = path_of(descriptor); \
        if (!path) return action; \
        pthread_mutex_lock(&order); \
        entry; \
        type result = action; \
        int error = errno; \
        pthread_mutex_unlock(&order); \
        errno = error; \
        return result; \
    } while (0)

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset)
{
    UNDER_THE_LOCK(ssize_t, enter('w', path, offset, bytes, count), REAL(pwrite)(descriptor, bytes, count, offset));
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset)
{
    UNDER_THE_LOCK(ssize_t, enter('w', path, offset, bytes, count), REAL(pwrite64)(descriptor, bytes, count, offset));
}

static uint64_t place(int descriptor)
{
    return lseek(descriptor, 0, REAL(fcntl)(descriptor, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR);
}

ssize_t write(int descriptor, const void *bytes, size_t count)
{
    UNDER_THE_LOCK(ssize_t, enter('w', path, place(descriptor), bytes, count), REAL(write)(descriptor, bytes, count));
}

int ftruncate(int descriptor, off_t length)
{
    UNDER_THE_LOCK(int, enter('t', path, length, NULL, 0), REAL(ftruncate)(descriptor, length));
}

int ftruncate64(int descriptor, off64_t length)
{
    UNDER_THE_LOCK(int, enter('t', path, length, NULL, 0), REAL(ftruncate64)(descriptor, length));
}

static int synced(int (*real)(int), int descriptor)
{
    const char *path = path_of(descriptor);
    if (!path) return real(descriptor);
    pthread_mutex_lock(&order);
    int result = real(descriptor);
    int error = errno;
    if (result == 0 && !getenv("LOSSY_LIES")) enter('s', path, 0, NULL, 0);
    pthread_mutex_unlock(&order);
    errno = error;
    return result;
}

int fsync(int descriptor) { return synced(REAL(fsync), descriptor); }
int fdatasync(int descriptor) { return synced(REAL(fdatasync), descriptor); }

int unlink(const char *file)
{
    const char *path = inside(file);
    if (!path) return REAL(unlink)(file);
    pthread_mutex_lock(&order);
    enter('u', path, 0, NULL, 0);
    int result = REAL(unlink)(file);
    int error = errno;
    pthread_mutex_unlock(&order);
    errno = error;
    return result;
}

int rename(const char *from, const char *to)
{
    const char *path = inside(from), *target = inside(to);
    if (!path || !target) return REAL(rename)(from, to);
    pthread_mutex_lock(&order);
    enter('r', path, 0, target, strlen(target));
    int result = REAL(rename)(from, to);
    int error = errno;
    pthread_mutex_unlock(&order);
    errno = error;
    return result;
}
