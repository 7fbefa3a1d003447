#ifndef _MAIN_INTERFACE_STUB_H
#define _MAIN_INTERFACE_STUB_H

#include "main.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static remote_arg _qaic_main_interface_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

_QAIC_STATIC_ASSERT(sizeof(from_deeper) == 4 && offsetof(from_deeper, a) == 0, "layout of from_deeper");

__QAIC_STUB_EXPORT int __QAIC_STUB(main_interface_open)(const char* uri,
                                                        remote_handle64* h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_open)(uri, h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(main_interface_close)(remote_handle64 h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_close)(h);
}

__QAIC_STUB_EXPORT AEEResult __QAIC_STUB(main_interface_use)(remote_handle64 _h, number a, deep_type b,
                                                             angle_type c,
                                                             const from_deeper* d) __QAIC_STUB_ATTRIBUTE
{
   struct {
      number a;
      deep_type b;
      angle_type c;
      from_deeper d;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;

   memset(&in, 0, sizeof in);
   if (d == NULL)
      return (int)AEE_EBADPARM;
   in.a = a;
   in.b = b;
   in.c = c;
   in.d = *d;
   _qaic_args[0] = _qaic_main_interface_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 2, 1, 0, 0, 0), _qaic_args);
   return _qaic_err;
}

#endif /* _MAIN_INTERFACE_STUB_H */
