// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// Linked into executables that are built for the address or thread sanitizer. oneTBB, which
// OpenVINO brings, loads its optional libtbbbind with RTLD_DEEPBIND; the sanitizer's runtime ends a
// process that does so, because such a library would bypass its allocator. Without the flag the
// library is loaded like any other.
#include <dlfcn.h>

extern "C" __attribute__((visibility("default"))) void* dlopen(const char* file, int mode) {
  using Open = void* (*)(const char*, int);
  static const Open next = reinterpret_cast<Open>(dlsym(RTLD_NEXT, "dlopen"));
  return next(file, mode & ~RTLD_DEEPBIND);
}
