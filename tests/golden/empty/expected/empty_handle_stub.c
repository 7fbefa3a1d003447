#ifndef _EMPTY_HANDLE_STUB_H
#define _EMPTY_HANDLE_STUB_H

#include "empty.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

__QAIC_STUB_EXPORT int __QAIC_STUB(empty_handle_open)(const char* uri,
                                                      remote_handle64* h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_open)(uri, h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(empty_handle_close)(remote_handle64 h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_close)(h);
}

#endif /* _EMPTY_HANDLE_STUB_H */
