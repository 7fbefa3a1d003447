// SPDX-License-Identifier: BSD-3-Clause
// A program that knows nothing but a vendor library's name gets this library, with that library's domain.
// Arguments: the folder of the libraries, a name without "lib" and ".so", the domain.
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "remote.h"

int main(int argc, char **argv) {
    char path[4096];
    int (*control)(uint32_t req, void *data, uint32_t datalen);
    remote_rpc_get_domain_t domain = {-1};
    if (argc != 4)
        return 2;
    (void)snprintf(path, sizeof path, "%s/lib%s.so", argv[1], argv[2]);
    void *library = dlopen(path, RTLD_NOW);
    void *symbol = library ? dlsym(library, "remote_handle_control") : NULL;
    if (!symbol) {
        fprintf(stderr, "%s\n", dlerror());
        return 2;
    }
    memcpy(&control, &symbol, sizeof symbol);
    if (control(DSPRPC_GET_DOMAIN, &domain, sizeof domain) || domain.domain != atoi(argv[3])) {
        fprintf(stderr, "%s: the domain is %d\n", path, domain.domain);
        return 1;
    }
    return dlclose(library);
}
