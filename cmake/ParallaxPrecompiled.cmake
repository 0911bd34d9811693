# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#
# Precompiled headers, three for the whole tree: they save two fifths of the compile time. Every file still includes
# what it uses and compiles without them (scripts/check alone).
#
# parallax_precompile(TARGET KIND)   KIND is analysis (the standard library and Abseil), api (those and gRPC) or test
#                                    (the standard library, Abseil, GoogleTest and GoogleMock)
set(PARALLAX_STANDARD_HEADERS
    <algorithm> <cstdint> <map> <memory> <optional> <set> <string> <utility> <variant> <vector>
    <absl/container/flat_hash_map.h> <absl/container/flat_hash_set.h> <absl/status/status.h> <absl/status/statusor.h>
    <absl/strings/str_cat.h> <absl/strings/str_join.h> <absl/strings/str_split.h> <absl/strings/string_view.h>
    <absl/types/span.h>)

# The target that `kind` is compiled in once. Code of an executable differs from a library's (-fPIE against -fPIC), so
# the precompiled header of the tests belongs to an executable.
function(parallax_precompiled_header kind)
  cmake_parse_arguments(ARG "" "" "HEADERS;DEPS" ${ARGN})
  set(source ${CMAKE_BINARY_DIR}/precompiled/${kind}.cc)
  if(kind STREQUAL test)
    file(CONFIGURE OUTPUT ${source} CONTENT "int main() { return 0; }\n")
    add_executable(parallax_precompiled_${kind} EXCLUDE_FROM_ALL ${source})
    set_target_properties(parallax_precompiled_${kind} PROPERTIES
                          RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/precompiled)
  else()
    file(CONFIGURE OUTPUT ${source} CONTENT "extern const int parallax_precompiled_${kind} = 0;\n")
    add_library(parallax_precompiled_${kind} STATIC EXCLUDE_FROM_ALL ${source})
  endif()
  target_link_libraries(parallax_precompiled_${kind} PRIVATE parallax_options absl::flat_hash_map absl::flat_hash_set
                        absl::status absl::statusor absl::strings absl::span ${ARG_DEPS})
  target_precompile_headers(parallax_precompiled_${kind} PRIVATE ${PARALLAX_STANDARD_HEADERS} ${ARG_HEADERS})
  parallax_cacheable_precompiled_header(parallax_precompiled_${kind})
endfunction()

# ccache can use the precompiled header of GCC only with this option.
function(parallax_cacheable_precompiled_header target)
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    target_compile_options(${target} PRIVATE -fpch-preprocess)
  endif()
endfunction()

function(parallax_precompile target kind)
  if(TARGET parallax_precompiled_${kind})
    target_precompile_headers(${target} REUSE_FROM parallax_precompiled_${kind})
    parallax_cacheable_precompiled_header(${target})
  endif()
endfunction()

if(PARALLAX_PCH)
  parallax_precompiled_header(analysis)
  if("rpc" IN_LIST PARALLAX_LAYERS)
    parallax_precompiled_header(api HEADERS <grpcpp/grpcpp.h> DEPS gRPC::grpc++)
  endif()
  if(PARALLAX_TESTS)
    parallax_precompiled_header(test HEADERS <gmock/gmock.h> <gtest/gtest.h> DEPS GTest::gmock)
  endif()
endif()
