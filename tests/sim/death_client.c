// SPDX-License-Identifier: BSD-3-Clause
// A client for tests of death: works through the public API until the setting sim.die ends it.
#include "tests/sim/echo.h"

#include "frt.h"
#include "remote.h"

#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static int add(remote_handle64 handle) {
    uint32_t in[2] = {1, 2};
    uint32_t sum = 0;
    remote_arg args[2] = {{.buf = {in, sizeof in}}, {.buf = {&sum, sizeof sum}}};
    int code = remote_handle64_invoke(handle, REMOTE_SCALARS_MAKE(ECHO_ADD, 1, 1), args);
    return code == 0 && sum != 3 ? -1 : code;
}

static int map(void) {
    int fd = memfd_create("test", MFD_ALLOW_SEALING);
    if (fd < 0 || ftruncate(fd, 4096) != 0) {
        return -1;
    }
    int code = fastrpc_mmap(3, fd, NULL, 0, 4096, FASTRPC_MAP_FD);
    return code != 0 ? code : fastrpc_munmap(3, fd, NULL, 4096);
}

// "leave" ends without closing anything, "die" makes the DSP crash.
int main(int argc, char **argv) {
    remote_handle64 handle;
    const char *how = argc > 1 ? argv[1] : "";
    int code = remote_handle64_open(ECHO_URI, &handle);
    if (code == 0 && strcmp(how, "leave") == 0) {
        _exit(0);
    }
    if (code == 0 && strcmp(how, "die") == 0) {
        code = remote_handle64_invoke(handle, REMOTE_SCALARS_MAKE(ECHO_DIE, 0, 0), NULL);
    }
    if (code == 0) {
        code = add(handle);
        code = code == 0 ? map() : code;
        (void)remote_handle64_close(handle);
    }
    if (code != 0) {
        fprintf(stderr, "0x%x: %s\n", (unsigned)code, frt_last_error()->text);
    }
    return code != 0;
}
