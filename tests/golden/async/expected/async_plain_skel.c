#ifndef _ASYNC_PLAIN_SKEL_H
#define _ASYNC_PLAIN_SKEL_H

#include "async.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
extern const uint32_t async_plain_skel_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(async_plain_skel_invoke)(uint32_t _qaic_sc,
                                                            remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t async_plain_skel_invoke_qaic_version = 10051;

/* The message has exactly the arguments of the method. */
static inline int _qaic_async_plain_counts(uint32_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                           uint32_t rout_handles)
{
   return (sc & 0xffffffu) == REMOTE_SCALARS_MAKEX(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_async_plain_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_async_plain_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_async_plain_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_async_plain_fetch(to, data, size);
   return 1;
}

_QAIC_STATIC_ASSERT(sizeof(point) == 4 && offsetof(point, x) == 0 && offsetof(point, y) == 2,
                    "layout of point");

static int _qaic_call_async_plain_values(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      int a;
      point b;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;

   if (!_qaic_async_plain_counts(_qaic_sc, 1, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_async_plain_entry(&_qaic_pra[0]);
   if (!_qaic_async_plain_read(&in, 8, &_qaic_args[0]))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(async_plain_values)(NULL, in.a, &in.b);
   return _qaic_err;
}

static int _qaic_call_async_plain_nothing(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_async_plain_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(async_plain_nothing)(NULL);
   return _qaic_err;
}

static int (*const _qaic_async_plain_methods[])(uint32_t, remote_arg*) = {
   _qaic_call_async_plain_values,
   _qaic_call_async_plain_nothing,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(async_plain_skel_invoke)(uint32_t _qaic_sc,
                                                            remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_async_plain_methods / sizeof _qaic_async_plain_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_async_plain_methods[_qaic_method](_qaic_sc, _qaic_pra);
}

#endif /* _ASYNC_PLAIN_SKEL_H */
