#ifndef _ENUMS_SKEL_H
#define _ENUMS_SKEL_H

#include "enums.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
extern const uint32_t enums_skel_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(enums_skel_invoke)(uint32_t _qaic_sc,
                                                      remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t enums_skel_invoke_qaic_version = 10051;

/* The message has exactly the arguments of the method. */
static inline int _qaic_enums_counts(uint32_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                     uint32_t rout_handles)
{
   return (sc & 0xffffffu) == REMOTE_SCALARS_MAKEX(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_enums_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_enums_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_enums_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_enums_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static inline int _qaic_enums_fits(const remote_arg* arg, uint32_t count, size_t size, size_t alignment)
{
   if (count > INT32_MAX || (uint64_t)count * size > arg->buf.nLen)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && ((uintptr_t)arg->buf.pv & (alignment - 1)) == 0);
}

_QAIC_STATIC_ASSERT(sizeof(enums_pixel) == 12 && offsetof(enums_pixel, a) == 0 &&
                    offsetof(enums_pixel, b) == 4 && offsetof(enums_pixel, c) == 8, "layout of enums_pixel");

static void _qaic_enums_pixel_copy(enums_pixel* out, const enums_pixel* in)
{
   out->a = in->a;
   out->b = in->b;
   out->c = in->c;
}

static int _qaic_call_enums_in_enums(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      colour a;
      shape b;
      paint c;
      enums_state d;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;

   if (!_qaic_enums_counts(_qaic_sc, 1, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_enums_entry(&_qaic_pra[0]);
   if (!_qaic_enums_read(&in, 16, &_qaic_args[0]))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(enums_in_enums)(in.a, in.b, in.c, in.d);
   return _qaic_err;
}

static int _qaic_call_enums_rout_enums(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      colour a;
      enums_state b;
   } rout;
   remote_arg _qaic_args[1];
   int _qaic_err;

   if (!_qaic_enums_counts(_qaic_sc, 0, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_enums_entry(&_qaic_pra[0]);
   if (!_qaic_enums_fits(&_qaic_args[0], 1, 8, 1))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   _qaic_err = __QAIC_IMPL(enums_rout_enums)(&rout.a, &rout.b);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[0].buf.pv, &rout, 8);
   return _qaic_err;
}

static int _qaic_call_enums_inrout_enums(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      colour a;
   } in;
   struct {
      colour a;
   } rout;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_enums_counts(_qaic_sc, 1, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_enums_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_enums_entry(&_qaic_pra[1]);
   if (!_qaic_enums_read(&in, 4, &_qaic_args[0])
       || !_qaic_enums_fits(&_qaic_args[1], 1, 4, 1))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   rout.a = in.a;
   _qaic_err = __QAIC_IMPL(enums_inrout_enums)(&rout.a);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[1].buf.pv, &rout, 4);
   return _qaic_err;
}

static int _qaic_call_enums_elements(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      palette c;
   } in;
   struct {
      palette d;
   } rout;
   remote_arg _qaic_args[4];
   int _qaic_err;

   if (!_qaic_enums_counts(_qaic_sc, 2, 2, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_enums_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_enums_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_enums_entry(&_qaic_pra[2]);
   _qaic_args[3] = _qaic_enums_entry(&_qaic_pra[3]);
   if (!_qaic_enums_read(&in, 20, &_qaic_args[0])
       || !_qaic_enums_fits(&_qaic_args[2], 1, 12, 1)
       || !_qaic_enums_fits(&_qaic_args[1], in.aLen, sizeof(colour), 4)
       || !_qaic_enums_fits(&_qaic_args[3], in.bLen, sizeof(enums_state), 4))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   _qaic_err = __QAIC_IMPL(enums_elements)((const colour*)_qaic_args[1].buf.pv, (int)in.aLen,
                                           (enums_state*)_qaic_args[3].buf.pv, (int)in.bLen, in.c, rout.d);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[2].buf.pv, &rout, 12);
   return _qaic_err;
}

static int _qaic_call_enums_members(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      enums_pixel a;
   } in;
   struct {
      enums_pixel b;
   } rout;
   struct {
      enums_pixel b;
   } native;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_enums_counts(_qaic_sc, 1, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_enums_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_enums_entry(&_qaic_pra[1]);
   if (!_qaic_enums_read(&in, 12, &_qaic_args[0])
       || !_qaic_enums_fits(&_qaic_args[1], 1, 12, 1))
      return (int)AEE_EBADPARM;
   memset(&native, 0, sizeof native);
   memset(&rout, 0, sizeof rout);
   _qaic_err = __QAIC_IMPL(enums_members)(&in.a, &native.b);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   _qaic_enums_pixel_copy(&rout.b, &native.b);
   memcpy(_qaic_args[1].buf.pv, &rout, 12);
   return _qaic_err;
}

static int (*const _qaic_enums_methods[])(uint32_t, remote_arg*) = {
   _qaic_call_enums_in_enums,
   _qaic_call_enums_rout_enums,
   _qaic_call_enums_inrout_enums,
   _qaic_call_enums_elements,
   _qaic_call_enums_members,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(enums_skel_invoke)(uint32_t _qaic_sc,
                                                      remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_enums_methods / sizeof _qaic_enums_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_enums_methods[_qaic_method](_qaic_sc, _qaic_pra);
}

#endif /* _ENUMS_SKEL_H */
