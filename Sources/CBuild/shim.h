// What only the build knows. `make package` defines it; a build by hand knows no commit.
#ifndef DIEMCAU_CBUILD_SHIM_H
#define DIEMCAU_CBUILD_SHIM_H

#ifndef DIEMCAU_COMMIT
#define DIEMCAU_COMMIT "unknown"
#endif

static inline const char *diemcau_commit(void) { return DIEMCAU_COMMIT; }

#endif
