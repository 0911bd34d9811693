# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#
# parallax_library(NAME SRCS ... DEPS ...)     static library parallax_NAME, alias parallax::NAME
# parallax_binary(NAME SRCS ... DEPS ...)      executable in bin/
# parallax_test(NAME SRCS ... DEPS ... [ENV ...] [TIMEOUT seconds]) GoogleTest executable, registered with ctest
# parallax_fuzz(NAME SRCS ... DEPS ... [CORPUS folder]) libFuzzer executable; only with PARALLAX_FUZZ, where ctest runs its corpus
# parallax_embed_data(TARGET FILES ...)        makes files readable through EmbeddedFile("data/name") (service/text/embedded_file.h)

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # The settings let a cached object serve another copy of the tree, and a file that uses a precompiled header.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
endif()

add_library(parallax_options INTERFACE)
# -pthread for all: some libraries bring it and some do not, and a precompiled header serves only one of both.
target_compile_options(parallax_options INTERFACE -pthread -Wall -Wextra -Wno-missing-field-initializers -fno-math-errno)
target_include_directories(parallax_options INTERFACE ${CMAKE_SOURCE_DIR})
if(PARALLAX_WERROR)
  target_compile_options(parallax_options INTERFACE -Werror)
endif()
if(PARALLAX_SANITIZE)
  add_compile_options(-fsanitize=${PARALLAX_SANITIZE} -fno-omit-frame-pointer -g)
  add_link_options(-fsanitize=${PARALLAX_SANITIZE})
endif()
if(PARALLAX_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(PARALLAX_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()
include(ParallaxPrecompiled)

# Executables of the address and thread sanitizers load libraries their own way (tests/sanitizers/dlopen.cc says why). The
# file is compiled in every build, so that none breaks it unseen.
add_library(parallax_sanitizer_support OBJECT ${CMAKE_SOURCE_DIR}/tests/sanitizers/dlopen.cc)
target_link_libraries(parallax_sanitizer_support PRIVATE parallax_options)
function(parallax_executable name)
  if("${PARALLAX_SANITIZE}" MATCHES "address|thread")
    target_sources(${name} PRIVATE $<TARGET_OBJECTS:parallax_sanitizer_support>)
    target_link_options(${name} PRIVATE -Wl,--export-dynamic-symbol=dlopen)
    target_link_libraries(${name} PRIVATE ${CMAKE_DL_LIBS})
  endif()
endfunction()

function(parallax_library name)
  cmake_parse_arguments(ARG "" "" "SRCS;DEPS" ${ARGN})
  add_library(parallax_${name} STATIC ${ARG_SRCS})
  add_library(parallax::${name} ALIAS parallax_${name})
  target_link_libraries(parallax_${name} PUBLIC parallax_options ${ARG_DEPS})
  if("${ARG_DEPS}" MATCHES "grpc|proto|::rpc|::server")
    parallax_precompile(parallax_${name} api)
  else()
    parallax_precompile(parallax_${name} analysis)
  endif()
endfunction()

function(parallax_binary name)
  cmake_parse_arguments(ARG "" "" "SRCS;DEPS" ${ARGN})
  add_executable(${name} ${ARG_SRCS})
  target_link_libraries(${name} PRIVATE parallax_options ${ARG_DEPS})
  parallax_executable(${name})
endfunction()

function(parallax_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SRCS;DEPS;ENV" ${ARGN})
  add_executable(${name} ${ARG_SRCS})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_link_libraries(${name} PRIVATE parallax_options GTest::gmock_main ${ARG_DEPS})
  parallax_executable(${name})
  parallax_precompile(${name} test)
  add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  if(PARALLAX_SANITIZE)
    math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 5")
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "${ARG_ENV}")
endfunction()

function(parallax_fuzz name)
  if(NOT PARALLAX_FUZZ)
    return()
  endif()
  cmake_parse_arguments(ARG "" "CORPUS" "SRCS;DEPS" ${ARGN})
  add_executable(${name} ${ARG_SRCS})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/fuzz)
  target_link_libraries(${name} PRIVATE parallax_options ${ARG_DEPS})
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  if(ARG_CORPUS)
    add_test(NAME ${name} COMMAND ${name} -runs=0 ${CMAKE_CURRENT_SOURCE_DIR}/${ARG_CORPUS})
  endif()
endfunction()

# Turns each file into a byte array in a generated source that registers nothing at run time: a table
# `kEmbedded_<target>` of {name, bytes}, reached through a generated header embedded_<target>.h:
#   absl::string_view Embedded_<target>(absl::string_view name);   // empty when there is no such file
function(parallax_embed_data target)
  cmake_parse_arguments(ARG "" "" "FILES" ${ARGN})
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded_${target}.cc)
  set(header ${CMAKE_CURRENT_BINARY_DIR}/embedded_${target}.h)
  set(paths "")
  foreach(file IN LISTS ARG_FILES)
    list(APPEND paths ${CMAKE_CURRENT_SOURCE_DIR}/${file})
  endforeach()
  add_custom_command(
    OUTPUT ${out} ${header}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} -DHEADER=${header} -DTARGET=${target} "-DFILES=${ARG_FILES}"
            -DBASE=${CMAKE_CURRENT_SOURCE_DIR} -P ${CMAKE_SOURCE_DIR}/cmake/EmbedData.cmake
    DEPENDS ${paths} ${CMAKE_SOURCE_DIR}/cmake/EmbedData.cmake
    VERBATIM)
  target_sources(parallax_${target} PRIVATE ${out} ${header})
  target_include_directories(parallax_${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
