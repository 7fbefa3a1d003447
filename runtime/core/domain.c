// SPDX-License-Identifier: BSD-3-Clause
// The domain that is meant when a call names none.
#include <dlfcn.h>
#include <string.h>

#include "runtime/core/session.h"
#include "runtime/core/uri.h"

// A program that was linked with a vendor's library has loaded this one under its name, and means that
// library's domain.
static int domain_of_file(const char *path) {
    const char *name = strrchr(path, '/');
    name = name ? name + 1 : path;
    if (strncmp(name, "libadsprpc", 10) == 0)
        return ADSP_DOMAIN_ID;
    if (strncmp(name, "libsdsprpc", 10) == 0)
        return SDSP_DOMAIN_ID;
    if (strncmp(name, "libgdsprpc", 10) == 0)
        return GDSP0_DOMAIN_ID;
    return CDSP_DOMAIN_ID;
}

static const char anchor[] = "";

unsigned frt_default_domain(void) {
    const char *name = frt_setting("domain", NULL);
    int domain = name ? frt_domain_of_name(name, strlen(name)) : -1;
    if (domain >= 0)
        return (unsigned)domain;
    Dl_info info;
    if (dladdr(anchor, &info) && info.dli_fname)
        return (unsigned)domain_of_file(info.dli_fname);
    return CDSP_DOMAIN_ID;
}
