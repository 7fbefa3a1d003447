#ifndef _PARAMETER_WORDS_SKEL_H
#define _PARAMETER_WORDS_SKEL_H

#include "helper_words.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
extern const uint32_t parameter_words_skel_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(parameter_words_skel_invoke)(uint32_t _qaic_sc,
                                                                remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t parameter_words_skel_invoke_qaic_version = 10051;

#pragma push_macro("count")
#undef count
#pragma push_macro("end")
#undef end
#pragma push_macro("size")
#undef size

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

/* The message has exactly the arguments of the method. */
static int _qaic_parameter_words_counts(uint32_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                        uint32_t rout_handles)
{
   return REMOTE_SCALARS_INBUFS(sc) == ins && REMOTE_SCALARS_OUTBUFS(sc) == routs
          && REMOTE_SCALARS_INHANDLES(sc) == in_handles && REMOTE_SCALARS_OUTHANDLES(sc) == rout_handles;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static void _qaic_parameter_words_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : : "r"(to) : "memory");
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static int _qaic_parameter_words_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_parameter_words_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static int _qaic_parameter_words_fits(const remote_arg* arg, uint32_t count, size_t size, size_t alignment)
{
   if (count > INT32_MAX || arg->buf.nLen / size < count)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && (uintptr_t)arg->buf.pv % alignment == 0);
}

static int _qaic_call_parameter_words_records(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      int in_record;
      int native_;
      int rout_;
      uint32_t resultsLen;
   } in;
   struct {
      int rout_;
   } rout;
   remote_arg _qaic_args[3];
   int _qaic_err;

   if (!_qaic_parameter_words_counts(_qaic_sc, 2, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_parameter_words_fetch(_qaic_args, _qaic_pra, sizeof _qaic_args);
   if (!_qaic_parameter_words_read(&in, 16, &_qaic_args[0])
       || !_qaic_parameter_words_fits(&_qaic_args[2], 1, 4, 1)
       || !_qaic_parameter_words_fits(&_qaic_args[1], in.resultsLen, sizeof(unsigned char), 1))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   rout.rout_ = in.rout_;
   _qaic_err = __QAIC_IMPL(parameter_words_records)(in.in_record, in.native_, &rout.rout_,
                                                    (const unsigned char*)_qaic_args[1].buf.pv,
                                                    (int)in.resultsLen);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[2].buf.pv, &rout, 4);
   return _qaic_err;
}

__QAIC_SKEL_EXPORT int __QAIC_SKEL(parameter_words_skel_invoke)(uint32_t _qaic_sc,
                                                                remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   switch (REMOTE_SCALARS_METHOD(_qaic_sc)) {
   case 0:
      return _qaic_call_parameter_words_records(_qaic_sc, _qaic_pra);
   default:
      return (int)AEE_EUNSUPPORTED;
   }
}
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif


#pragma pop_macro("count")
#pragma pop_macro("end")
#pragma pop_macro("size")

#endif /* _PARAMETER_WORDS_SKEL_H */
