#ifndef _VERSION_STUB_H
#define _VERSION_STUB_H

#include "version.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

__QAIC_STUB_EXPORT int __QAIC_STUB(version_open)(const char* uri, remote_handle64* h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_open)(uri, h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(version_close)(remote_handle64 h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_close)(h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(version_nothing)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 2, 0, 0, 0, 0), NULL);
   return _qaic_err;
}

#endif /* _VERSION_STUB_H */
