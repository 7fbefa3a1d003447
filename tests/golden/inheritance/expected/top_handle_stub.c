#ifndef _TOP_HANDLE_STUB_H
#define _TOP_HANDLE_STUB_H

#include "inheritance.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static remote_arg _qaic_top_handle_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(top_handle_open)(const char* uri, remote_handle64* h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_open)(uri, h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(top_handle_close)(remote_handle64 h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_close)(h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(top_handle_shared_method)(remote_handle64 _h, int a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int a;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;

   memset(&in, 0, sizeof in);
   in.a = a;
   _qaic_args[0] = _qaic_top_handle_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 2, 1, 0, 0, 0), _qaic_args);
   return _qaic_err;
}

#endif /* _TOP_HANDLE_STUB_H */
