#ifndef _MIDDLE_SKEL_H
#define _MIDDLE_SKEL_H

#include "inheritance.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
extern const uint32_t middle_skel_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(middle_skel_invoke)(uint32_t _qaic_sc,
                                                       remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t middle_skel_invoke_qaic_version = 10051;

/* The message has exactly the arguments of the method. */
static inline int _qaic_middle_counts(uint32_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                      uint32_t rout_handles)
{
   return (sc & 0xffffffu) == REMOTE_SCALARS_MAKEX(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_middle_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_middle_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_middle_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_middle_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static inline int _qaic_middle_fits(const remote_arg* arg, uint32_t count, size_t size, size_t alignment)
{
   if (count > INT32_MAX || (uint64_t)count * size > arg->buf.nLen)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && ((uintptr_t)arg->buf.pv & (alignment - 1)) == 0);
}

_QAIC_STATIC_ASSERT(sizeof(ground_pair) == 8 && offsetof(ground_pair, a) == 0 &&
                    offsetof(ground_pair, b) == 4, "layout of ground_pair");

static int _qaic_call_middle_g0(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      ground_number a;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;

   if (!_qaic_middle_counts(_qaic_sc, 1, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_middle_entry(&_qaic_pra[0]);
   if (!_qaic_middle_read(&in, 4, &_qaic_args[0]))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(middle_g0)(in.a);
   return _qaic_err;
}

static int _qaic_call_middle_g1(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      ground_pair a;
   } rout;
   remote_arg _qaic_args[1];
   int _qaic_err;

   if (!_qaic_middle_counts(_qaic_sc, 0, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_middle_entry(&_qaic_pra[0]);
   if (!_qaic_middle_fits(&_qaic_args[0], 1, 8, 1))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   _qaic_err = __QAIC_IMPL(middle_g1)(&rout.a);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[0].buf.pv, &rout, 8);
   return _qaic_err;
}

static int _qaic_call_middle_m0(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      ground_number a;
      ground_pair b;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;

   if (!_qaic_middle_counts(_qaic_sc, 1, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_middle_entry(&_qaic_pra[0]);
   if (!_qaic_middle_read(&in, 12, &_qaic_args[0]))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(middle_m0)(in.a, &in.b);
   return _qaic_err;
}

static int (*const _qaic_middle_methods[])(uint32_t, remote_arg*) = {
   _qaic_call_middle_g0,
   _qaic_call_middle_g1,
   _qaic_call_middle_m0,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(middle_skel_invoke)(uint32_t _qaic_sc,
                                                       remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_middle_methods / sizeof _qaic_middle_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_middle_methods[_qaic_method](_qaic_sc, _qaic_pra);
}

#endif /* _MIDDLE_SKEL_H */
