#ifndef _OUTER_SECOND_SKEL_H
#define _OUTER_SECOND_SKEL_H

#include "names.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
extern const uint32_t outer_second_skel_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(outer_second_skel_invoke)(uint32_t _qaic_sc,
                                                             remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t outer_second_skel_invoke_qaic_version = 10051;

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

/* The message has exactly the arguments of the method. */
static inline int _qaic_outer_second_counts(uint32_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                            uint32_t rout_handles)
{
   return (sc & 0xffffffu) == REMOTE_SCALARS_MAKEX(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_outer_second_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_outer_second_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_outer_second_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_outer_second_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static inline int _qaic_outer_second_fits(const remote_arg* arg, uint32_t count, size_t size,
                                          size_t alignment)
{
   if (count > INT32_MAX || (uint64_t)count * size > arg->buf.nLen)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && ((uintptr_t)arg->buf.pv & (alignment - 1)) == 0);
}

_QAIC_STATIC_ASSERT(sizeof(outer_inner_item) == 12 && offsetof(outer_inner_item, a) == 0 &&
                    offsetof(outer_inner_item, b) == 4 && offsetof(outer_inner_item, c) == 8,
                    "layout of outer_inner_item");
_QAIC_STATIC_ASSERT(sizeof(outer_first_pair) == 16 && offsetof(outer_first_pair, a) == 0 &&
                    offsetof(outer_first_pair, b) == 4, "layout of outer_first_pair");

static int _qaic_call_outer_second_use(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      outer_value a;
      value b;
      outer_inner_item c;
      outer_mode d;
      outer_first_pair e;
      uint32_t fLen;
   } in;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_outer_second_counts(_qaic_sc, 2, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_outer_second_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_outer_second_entry(&_qaic_pra[1]);
   if (!_qaic_outer_second_read(&in, 44, &_qaic_args[0])
       || !_qaic_outer_second_fits(&_qaic_args[1], in.fLen, sizeof(outer_value), 2))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(outer_second_use)(in.a, in.b, &in.c, in.d, &in.e,
                                             (const outer_value*)_qaic_args[1].buf.pv, (int)in.fLen);
   return _qaic_err;
}

static int _qaic_call_outer_second_more(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      outer_second_value a;
      outer_first_pair b;
      uint32_t cLen;
      outer_value d;
   } in;
   struct {
      outer_inner_items e;
   } rout;
   remote_arg _qaic_args[3];
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 32, "layout of the primary in buffer");

   if (!_qaic_outer_second_counts(_qaic_sc, 2, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_outer_second_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_outer_second_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_outer_second_entry(&_qaic_pra[2]);
   if (!_qaic_outer_second_read(&in, 30, &_qaic_args[0])
       || !_qaic_outer_second_fits(&_qaic_args[2], 1, 8, 1)
       || !_qaic_outer_second_fits(&_qaic_args[1], in.cLen, sizeof(outer_value), 2))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   _qaic_err = __QAIC_IMPL(outer_second_more)(in.a, &in.b, (const outer_value*)_qaic_args[1].buf.pv,
                                              (int)in.cLen, in.d, rout.e);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[2].buf.pv, &rout, 8);
   return _qaic_err;
}

static int (*const _qaic_outer_second_methods[])(uint32_t, remote_arg*) = {
   _qaic_call_outer_second_use,
   _qaic_call_outer_second_more,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(outer_second_skel_invoke)(uint32_t _qaic_sc,
                                                             remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_outer_second_methods / sizeof _qaic_outer_second_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_outer_second_methods[_qaic_method](_qaic_sc, _qaic_pra);
}
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif


#endif /* _OUTER_SECOND_SKEL_H */
