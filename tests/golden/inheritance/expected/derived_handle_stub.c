#ifndef _DERIVED_HANDLE_STUB_H
#define _DERIVED_HANDLE_STUB_H

#include "inheritance.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static remote_arg _qaic_derived_handle_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

_QAIC_STATIC_ASSERT(sizeof(top_handle_shared_struct) == 4 && offsetof(top_handle_shared_struct, a) == 0,
                    "layout of top_handle_shared_struct");

__QAIC_STUB_EXPORT int __QAIC_STUB(derived_handle_open)(const char* uri,
                                                        remote_handle64* h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_open)(uri, h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(derived_handle_close)(remote_handle64 h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_close)(h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(derived_handle_shared_method)(remote_handle64 _h,
                                                                 int a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int a;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;

   memset(&in, 0, sizeof in);
   in.a = a;
   _qaic_args[0] = _qaic_derived_handle_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 2, 1, 0, 0, 0), _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(derived_handle_more)(remote_handle64 _h,
                                                        const top_handle_shared_struct* a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      top_handle_shared_struct a;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;

   memset(&in, 0, sizeof in);
   if (a == NULL)
      return (int)AEE_EBADPARM;
   in.a = *a;
   _qaic_args[0] = _qaic_derived_handle_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 3, 1, 0, 0, 0), _qaic_args);
   return _qaic_err;
}

#endif /* _DERIVED_HANDLE_STUB_H */
