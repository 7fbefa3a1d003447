#ifndef _PRIMITIVES_SKEL_H
#define _PRIMITIVES_SKEL_H

#include "primitives.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
extern const uint32_t primitives_skel_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(primitives_skel_invoke)(uint32_t _qaic_sc,
                                                           remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t primitives_skel_invoke_qaic_version = 10051;

/* The message has exactly the arguments of the method. */
static inline int _qaic_primitives_counts(uint32_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                          uint32_t rout_handles)
{
   return (sc & 0xffffffu) == REMOTE_SCALARS_MAKEX(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_primitives_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_primitives_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_primitives_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_primitives_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static inline int _qaic_primitives_fits(const remote_arg* arg, uint32_t count, size_t size, size_t alignment)
{
   if (count > INT32_MAX || (uint64_t)count * size > arg->buf.nLen)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && ((uintptr_t)arg->buf.pv & (alignment - 1)) == 0);
}

/* A message that is taken apart: the next argument of each kind, and the end of each kind. */
typedef struct {
   const remote_arg *in, *in_end, *rout, *rout_end;
   const remote_arg *in_handle, *in_handle_end, *rout_handle, *rout_handle_end;
   remote_arg* block;           /* one block: arguments, native values, lists */
   unsigned char *memory, *memory_end;
   int err;
   remote_arg space[24];        /* the block of a small message */
} _qaic_primitives_message;

/* Each argument can bring one native element of at most `size` bytes; all of them come out of one block. */
static int _qaic_primitives_begin(_qaic_primitives_message* message, uint32_t sc, remote_arg* pra,
                                  uint64_t size, uint64_t extra)
{
   const uint32_t ins = REMOTE_SCALARS_INBUFS(sc), routs = REMOTE_SCALARS_OUTBUFS(sc);
   const uint32_t in_handles = REMOTE_SCALARS_INHANDLES(sc), rout_handles = REMOTE_SCALARS_OUTHANDLES(sc);
   const size_t count = (size_t)ins + routs + in_handles + rout_handles;
   const uint64_t memory = count * ((size + 7) / 8 * 8) + (extra + 7) / 8 * 8;
   uint64_t bytes = count * sizeof *pra + memory;
   remote_arg* args;

   memset(message, 0, offsetof(_qaic_primitives_message, space));
   if (bytes > SIZE_MAX / 2) {
      message->err = (int)AEE_EBADPARM;
      return 0;
   }
   args = bytes <= sizeof message->space ? message->space : (remote_arg*)MALLOC((size_t)bytes);
   if (args == NULL) {
      message->err = (int)AEE_ENOMEMORY;
      return 0;
   }
   if (count > 0)
      _qaic_primitives_fetch(args, pra, count * sizeof *pra);
   message->block = args;
   message->in = args;
   message->rout = message->in_end = args + ins;
   message->in_handle = message->rout_end = message->rout + routs;
   message->rout_handle = message->in_handle_end = message->in_handle + in_handles;
   message->rout_handle_end = message->rout_handle + rout_handles;
   message->memory = (unsigned char*)(args + count);
   message->memory_end = message->memory + memory;
   return 1;
}

/* The next buffer of a kind; NULL when there is none or it is too small. */
static inline void* _qaic_primitives_take(_qaic_primitives_message* message, const remote_arg** next,
                                          const remote_arg* end, uint32_t count, size_t size,
                                          size_t alignment)
{
   const remote_arg* arg = *next;

   if (message->err == AEE_SUCCESS && (arg == end || !_qaic_primitives_fits(arg, count, size, alignment)))
      message->err = (int)AEE_EBADPARM;
   if (message->err != AEE_SUCCESS)
      return NULL;
   *next = arg + 1;
   return arg->buf.pv;
}

static inline void* _qaic_primitives_in(_qaic_primitives_message* message, uint32_t count, size_t size,
                                        size_t alignment)
{
   return _qaic_primitives_take(message, &message->in, message->in_end, count, size, alignment);
}

static inline void _qaic_primitives_primary(_qaic_primitives_message* message, void* to, size_t size)
{
   const void* data = _qaic_primitives_in(message, 1, size, 1);

   if (data != NULL)
      _qaic_primitives_fetch(to, data, size);
}

static inline void* _qaic_primitives_rout(_qaic_primitives_message* message, uint32_t count, size_t size,
                                          size_t alignment)
{
   return _qaic_primitives_take(message, &message->rout, message->rout_end, count, size, alignment);
}

/* Zeroed memory for native elements. */
static inline void* _qaic_primitives_allocate(_qaic_primitives_message* message, uint32_t count, size_t size)
{
   void* data;

   if (message->err == AEE_SUCCESS && count > (size_t)(message->memory_end - message->memory) / size)
      message->err = (int)AEE_EBADPARM;
   if (message->err != AEE_SUCCESS)
      return NULL;
   data = message->memory;
   message->memory += (count * size + 7) / 8 * 8;
   memset(data, 0, count * size);
   return data;
}

static void _qaic_primitives_release(_qaic_primitives_message* message)
{
   if (message->block != message->space)
      FREE(message->block);
}

/* Everything was understood and nothing is left over. */
static int _qaic_primitives_complete(_qaic_primitives_message* message)
{
   if (message->err == AEE_SUCCESS
       && (message->in != message->in_end || message->rout != message->rout_end
           || message->in_handle != message->in_handle_end || message->rout_handle != message->rout_handle_end))
      message->err = (int)AEE_EBADPARM;
   return message->err == AEE_SUCCESS;
}

_QAIC_STATIC_ASSERT(sizeof(primitives_every_member) == 120 && offsetof(primitives_every_member, a) == 0 &&
                    offsetof(primitives_every_member, b) == 1 && offsetof(primitives_every_member, c) == 2 &&
                    offsetof(primitives_every_member, d) == 4 && offsetof(primitives_every_member, e) == 6 &&
                    offsetof(primitives_every_member, f) == 8 && offsetof(primitives_every_member, g) == 12 &&
                    offsetof(primitives_every_member, h) == 16 &&
                    offsetof(primitives_every_member, i) == 24 &&
                    offsetof(primitives_every_member, j) == 32 &&
                    offsetof(primitives_every_member, k) == 40 &&
                    offsetof(primitives_every_member, l) == 48 &&
                    offsetof(primitives_every_member, m) == 56 &&
                    offsetof(primitives_every_member, n) == 57 &&
                    offsetof(primitives_every_member, o) == 58 &&
                    offsetof(primitives_every_member, p) == 60 &&
                    offsetof(primitives_every_member, q) == 64 &&
                    offsetof(primitives_every_member, r) == 68 &&
                    offsetof(primitives_every_member, s) == 72 &&
                    offsetof(primitives_every_member, t) == 80 &&
                    offsetof(primitives_every_member, u) == 88 &&
                    offsetof(primitives_every_member, v) == 89 &&
                    offsetof(primitives_every_member, w) == 90 &&
                    offsetof(primitives_every_member, x) == 92 &&
                    offsetof(primitives_every_member, y) == 96 &&
                    offsetof(primitives_every_member, z) == 100 &&
                    offsetof(primitives_every_member, aa) == 104 &&
                    offsetof(primitives_every_member, bb) == 112, "layout of primitives_every_member");

static boolean _qaic_primitives_boolean(const void* from)
{
   return (boolean)(*(const unsigned char*)from != 0);
}

static void _qaic_primitives_every_member_copy(primitives_every_member* out, const primitives_every_member* in)
{
   out->a = in->a;
   out->b = in->b;
   out->c = in->c;
   out->d = _qaic_primitives_boolean(&in->d);
   out->e = in->e;
   out->f = in->f;
   out->g = in->g;
   out->h = in->h;
   out->i = in->i;
   out->j = in->j;
   out->k = in->k;
   out->l = in->l;
   out->m = in->m;
   out->n = in->n;
   out->o = in->o;
   out->p = in->p;
   out->q = in->q;
   out->r = in->r;
   out->s = in->s;
   out->t = in->t;
   out->u = in->u;
   out->v = in->v;
   out->w = in->w;
   out->x = in->x;
   out->y = in->y;
   out->z = in->z;
   out->aa = in->aa;
   out->bb = in->bb;
}

static int _qaic_call_primitives_in_all(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      unsigned char a;
      char b;
      _wchar_t c;
      uint8_t d;
      short e;
      unsigned short f;
      int g;
      unsigned int h;
      int64 i;
      uint64 j;
      float k;
      double l;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 56, "layout of the primary in buffer");

   if (!_qaic_primitives_counts(_qaic_sc, 1, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_primitives_entry(&_qaic_pra[0]);
   if (!_qaic_primitives_read(&in, 56, &_qaic_args[0]))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(primitives_in_all)(in.a, in.b, in.c, (boolean)(in.d != 0), in.e, in.f, in.g, in.h,
                                              in.i, in.j, in.k, in.l);
   return _qaic_err;
}

static int _qaic_call_primitives_in_sized(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      int8 a;
      uint8 b;
      int16 c;
      uint16 d;
      int32 e;
      uint32 f;
      int64 g;
      uint64 h;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 32, "layout of the primary in buffer");

   if (!_qaic_primitives_counts(_qaic_sc, 1, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_primitives_entry(&_qaic_pra[0]);
   if (!_qaic_primitives_read(&in, 32, &_qaic_args[0]))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(primitives_in_sized)(in.a, in.b, in.c, in.d, in.e, in.f, in.g, in.h);
   return _qaic_err;
}

static int _qaic_call_primitives_in_sized_t(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      int8_t a;
      uint8_t b;
      int16_t c;
      uint16_t d;
      int32_t e;
      uint32_t f;
      int64_t g;
      uint64_t h;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 32, "layout of the primary in buffer");

   if (!_qaic_primitives_counts(_qaic_sc, 1, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_primitives_entry(&_qaic_pra[0]);
   if (!_qaic_primitives_read(&in, 32, &_qaic_args[0]))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(primitives_in_sized_t)(in.a, in.b, in.c, in.d, in.e, in.f, in.g, in.h);
   return _qaic_err;
}

static int _qaic_call_primitives_rout_all(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      unsigned char a;
      char b;
      _wchar_t c;
      uint8_t d;
      short e;
      unsigned short f;
      int g;
      unsigned int h;
      int64 i;
      uint64 j;
      float k;
      double l;
   } rout;
   struct {
      boolean d;
   } native;
   remote_arg _qaic_args[1];
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof rout == 56, "layout of the primary rout buffer");

   if (!_qaic_primitives_counts(_qaic_sc, 0, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_primitives_entry(&_qaic_pra[0]);
   if (!_qaic_primitives_fits(&_qaic_args[0], 1, 56, 1))
      return (int)AEE_EBADPARM;
   memset(&native, 0, sizeof native);
   memset(&rout, 0, sizeof rout);
   _qaic_err = __QAIC_IMPL(primitives_rout_all)(&rout.a, &rout.b, &rout.c, &native.d, &rout.e, &rout.f,
                                                &rout.g, &rout.h, &rout.i, &rout.j, &rout.k, &rout.l);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   rout.d = _qaic_primitives_boolean(&native.d);
   memcpy(_qaic_args[0].buf.pv, &rout, 56);
   return _qaic_err;
}

static int _qaic_call_primitives_rout_sized(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      int8 a;
      uint8 b;
      int16 c;
      uint16 d;
      int32 e;
      uint32 f;
      int64 g;
      uint64 h;
   } rout;
   remote_arg _qaic_args[1];
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof rout == 32, "layout of the primary rout buffer");

   if (!_qaic_primitives_counts(_qaic_sc, 0, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_primitives_entry(&_qaic_pra[0]);
   if (!_qaic_primitives_fits(&_qaic_args[0], 1, 32, 1))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   _qaic_err = __QAIC_IMPL(primitives_rout_sized)(&rout.a, &rout.b, &rout.c, &rout.d, &rout.e, &rout.f,
                                                  &rout.g, &rout.h);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[0].buf.pv, &rout, 32);
   return _qaic_err;
}

static int _qaic_call_primitives_inrout_all(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      unsigned char a;
      char b;
      _wchar_t c;
      uint8_t d;
      short e;
      int f;
      int64 g;
      uint64_t h;
      float i;
      double j;
   } in;
   struct {
      unsigned char a;
      char b;
      _wchar_t c;
      uint8_t d;
      short e;
      int f;
      int64 g;
      uint64_t h;
      float i;
      double j;
   } rout;
   struct {
      boolean d;
   } native;
   remote_arg _qaic_args[2];
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 48, "layout of the primary in buffer");
   _QAIC_STATIC_ASSERT(sizeof rout == 48, "layout of the primary rout buffer");

   if (!_qaic_primitives_counts(_qaic_sc, 1, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_primitives_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_primitives_entry(&_qaic_pra[1]);
   if (!_qaic_primitives_read(&in, 48, &_qaic_args[0])
       || !_qaic_primitives_fits(&_qaic_args[1], 1, 48, 1))
      return (int)AEE_EBADPARM;
   memset(&native, 0, sizeof native);
   memset(&rout, 0, sizeof rout);
   rout.a = in.a;
   rout.b = in.b;
   rout.c = in.c;
   native.d = _qaic_primitives_boolean(&in.d);
   rout.e = in.e;
   rout.f = in.f;
   rout.g = in.g;
   rout.h = in.h;
   rout.i = in.i;
   rout.j = in.j;
   _qaic_err = __QAIC_IMPL(primitives_inrout_all)(&rout.a, &rout.b, &rout.c, &native.d, &rout.e, &rout.f,
                                                  &rout.g, &rout.h, &rout.i, &rout.j);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   rout.d = _qaic_primitives_boolean(&native.d);
   memcpy(_qaic_args[1].buf.pv, &rout, 48);
   return _qaic_err;
}

static int _qaic_call_primitives_nothing(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_primitives_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(primitives_nothing)();
   return _qaic_err;
}

static int _qaic_call_primitives_padded(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      unsigned char a;
      int64 b;
      unsigned char c;
   } in;
   struct {
      unsigned char d;
      double e;
      unsigned char f;
   } rout;
   remote_arg _qaic_args[2];
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 24, "layout of the primary in buffer");
   _QAIC_STATIC_ASSERT(sizeof rout == 24, "layout of the primary rout buffer");

   if (!_qaic_primitives_counts(_qaic_sc, 1, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_primitives_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_primitives_entry(&_qaic_pra[1]);
   if (!_qaic_primitives_read(&in, 17, &_qaic_args[0])
       || !_qaic_primitives_fits(&_qaic_args[1], 1, 17, 1))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   _qaic_err = __QAIC_IMPL(primitives_padded)(in.a, in.b, in.c, &rout.d, &rout.e, &rout.f);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[1].buf.pv, &rout, 17);
   return _qaic_err;
}

static int _qaic_call_primitives_structure(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct _qaic_frame {
      struct {
         primitives_every_member a;
         primitives_every_member c;
      } in;
      struct {
         primitives_every_member b;
         primitives_every_member c;
      } rout;
      struct {
         primitives_every_member b;
         primitives_every_member c;
      } native;
   } *_qaic_frame;
   void* _qaic_rout;
   _qaic_primitives_message _qaic[1];
   _QAIC_STATIC_ASSERT(sizeof _qaic_frame->in == 240, "layout of the primary in buffer");
   _QAIC_STATIC_ASSERT(sizeof _qaic_frame->rout == 240, "layout of the primary rout buffer");

   if (!_qaic_primitives_begin(_qaic, _qaic_sc, _qaic_pra, 0, sizeof *_qaic_frame))
      return _qaic->err;
   _qaic_frame = (struct _qaic_frame*)_qaic_primitives_allocate(_qaic, 1, sizeof *_qaic_frame);
   _qaic_primitives_primary(_qaic, &_qaic_frame->in, 240);
   _qaic_rout = _qaic_primitives_rout(_qaic, 1, 240, 1);
   _qaic_primitives_every_member_copy(&_qaic_frame->in.a, &_qaic_frame->in.a);
   _qaic_primitives_every_member_copy(&_qaic_frame->native.c, &_qaic_frame->in.c);
   if (_qaic_primitives_complete(_qaic))
      _qaic->err = __QAIC_IMPL(primitives_structure)(&_qaic_frame->in.a, &_qaic_frame->native.b,
                                                     &_qaic_frame->native.c);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_primitives_every_member_copy(&_qaic_frame->rout.b, &_qaic_frame->native.b);
      _qaic_primitives_every_member_copy(&_qaic_frame->rout.c, &_qaic_frame->native.c);
      memcpy(_qaic_rout, &_qaic_frame->rout, 240);
   }
   _qaic_primitives_release(_qaic);
   return _qaic->err;
}

static int (*const _qaic_primitives_methods[])(uint32_t, remote_arg*) = {
   _qaic_call_primitives_in_all,
   _qaic_call_primitives_in_sized,
   _qaic_call_primitives_in_sized_t,
   _qaic_call_primitives_rout_all,
   _qaic_call_primitives_rout_sized,
   _qaic_call_primitives_inrout_all,
   _qaic_call_primitives_nothing,
   _qaic_call_primitives_padded,
   _qaic_call_primitives_structure,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(primitives_skel_invoke)(uint32_t _qaic_sc,
                                                           remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_primitives_methods / sizeof _qaic_primitives_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_primitives_methods[_qaic_method](_qaic_sc, _qaic_pra);
}

#endif /* _PRIMITIVES_SKEL_H */
