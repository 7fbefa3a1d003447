#ifndef _ATTRIBUTES_SKEL_H
#define _ATTRIBUTES_SKEL_H

#include "attributes.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
extern const uint32_t attributes_skel_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(attributes_skel_invoke)(uint32_t _qaic_sc,
                                                           remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t attributes_skel_invoke_qaic_version = 10051;

/* The message has exactly the arguments of the method. */
static inline int _qaic_attributes_counts(uint32_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                          uint32_t rout_handles)
{
   return (sc & 0xffffffu) == REMOTE_SCALARS_MAKEX(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_attributes_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_attributes_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_attributes_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_attributes_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static inline int _qaic_attributes_fits(const remote_arg* arg, uint32_t count, size_t size, size_t alignment)
{
   if (count > INT32_MAX || (uint64_t)count * size > arg->buf.nLen)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && ((uintptr_t)arg->buf.pv & (alignment - 1)) == 0);
}

static int _qaic_call_attributes_Getlevel(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      int value;
   } rout;
   remote_arg _qaic_args[1];
   int _qaic_err;

   if (!_qaic_attributes_counts(_qaic_sc, 0, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_attributes_entry(&_qaic_pra[0]);
   if (!_qaic_attributes_fits(&_qaic_args[0], 1, 4, 1))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   _qaic_err = __QAIC_IMPL(attributes_Getlevel)(&rout.value);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[0].buf.pv, &rout, 4);
   return _qaic_err;
}

static int _qaic_call_attributes_Setlevel(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      int value;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;

   if (!_qaic_attributes_counts(_qaic_sc, 1, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_attributes_entry(&_qaic_pra[0]);
   if (!_qaic_attributes_read(&in, 4, &_qaic_args[0]))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(attributes_Setlevel)(in.value);
   return _qaic_err;
}

static int _qaic_call_attributes_Getname(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t valueLen;
   } in;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_attributes_counts(_qaic_sc, 1, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_attributes_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_attributes_entry(&_qaic_pra[1]);
   if (!_qaic_attributes_read(&in, 4, &_qaic_args[0])
       || !_qaic_attributes_fits(&_qaic_args[1], in.valueLen, sizeof(char), 1))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(attributes_Getname)((char*)_qaic_args[1].buf.pv, (int)in.valueLen);
   return _qaic_err;
}

static int _qaic_call_attributes_Getcontent(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t valueLen;
   } in;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_attributes_counts(_qaic_sc, 1, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_attributes_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_attributes_entry(&_qaic_pra[1]);
   if (!_qaic_attributes_read(&in, 4, &_qaic_args[0])
       || !_qaic_attributes_fits(&_qaic_args[1], in.valueLen, sizeof(unsigned char), 1))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(attributes_Getcontent)((unsigned char*)_qaic_args[1].buf.pv, (int)in.valueLen);
   return _qaic_err;
}

static int _qaic_call_attributes_Setcontent(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t valueLen;
   } in;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_attributes_counts(_qaic_sc, 2, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_attributes_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_attributes_entry(&_qaic_pra[1]);
   if (!_qaic_attributes_read(&in, 4, &_qaic_args[0])
       || !_qaic_attributes_fits(&_qaic_args[1], in.valueLen, sizeof(unsigned char), 1))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(attributes_Setcontent)((const unsigned char*)_qaic_args[1].buf.pv,
                                                  (int)in.valueLen);
   return _qaic_err;
}

static int _qaic_call_attributes_Getversion(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      unsigned int value;
   } rout;
   remote_arg _qaic_args[1];
   int _qaic_err;

   if (!_qaic_attributes_counts(_qaic_sc, 0, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_attributes_entry(&_qaic_pra[0]);
   if (!_qaic_attributes_fits(&_qaic_args[0], 1, 4, 1))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   _qaic_err = __QAIC_IMPL(attributes_Getversion)(&rout.value);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[0].buf.pv, &rout, 4);
   return _qaic_err;
}

static int (*const _qaic_attributes_methods[])(uint32_t, remote_arg*) = {
   _qaic_call_attributes_Getlevel,
   _qaic_call_attributes_Setlevel,
   _qaic_call_attributes_Getname,
   _qaic_call_attributes_Getcontent,
   _qaic_call_attributes_Setcontent,
   _qaic_call_attributes_Getversion,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(attributes_skel_invoke)(uint32_t _qaic_sc,
                                                           remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_attributes_methods / sizeof _qaic_attributes_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_attributes_methods[_qaic_method](_qaic_sc, _qaic_pra);
}

#endif /* _ATTRIBUTES_SKEL_H */
