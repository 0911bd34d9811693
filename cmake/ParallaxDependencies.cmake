# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#
# Everything Parallax links. Debian's packages are found as they are; what scripts/setup put into .deps comes after the
# user's own CMAKE_PREFIX_PATH and OpenVINO_DIR, so that other copies win without a change here.
set(PARALLAX_DEPS_DIR ${CMAKE_SOURCE_DIR}/.deps CACHE PATH "What scripts/setup built and unpacked")
list(APPEND CMAKE_PREFIX_PATH ${PARALLAX_DEPS_DIR}/sentencepiece)

find_package(Threads REQUIRED)
find_package(absl REQUIRED)
find_package(Protobuf REQUIRED)
find_package(gRPC CONFIG REQUIRED)
find_package(spdlog REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n data)
find_package(re2 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
if(PARALLAX_TESTS)
  find_package(GTest REQUIRED)
endif()

find_package(OpenVINO QUIET COMPONENTS Runtime)
if(NOT OpenVINO_FOUND)
  find_package(OpenVINO QUIET COMPONENTS Runtime PATHS ${PARALLAX_DEPS_DIR}/openvino/cmake NO_DEFAULT_PATH)
endif()
if(NOT OpenVINO_FOUND AND (NOT PARALLAX_ONLY OR "inference" IN_LIST PARALLAX_ONLY))
  message(FATAL_ERROR "OpenVINO not found: run scripts/setup or set OpenVINO_DIR")
endif()

find_library(SENTENCEPIECE_LIBRARY NAMES libsentencepiece.a PATHS ${PARALLAX_DEPS_DIR}/sentencepiece/lib)
find_path(SENTENCEPIECE_INCLUDE_DIR sentencepiece_processor.h PATHS ${PARALLAX_DEPS_DIR}/sentencepiece/include)
if(SENTENCEPIECE_LIBRARY AND SENTENCEPIECE_INCLUDE_DIR)
  add_library(sentencepiece STATIC IMPORTED)
  set_target_properties(sentencepiece PROPERTIES IMPORTED_LOCATION ${SENTENCEPIECE_LIBRARY}
                        INTERFACE_INCLUDE_DIRECTORIES ${SENTENCEPIECE_INCLUDE_DIR}
                        INTERFACE_LINK_LIBRARIES protobuf::libprotobuf)
elseif(NOT PARALLAX_ONLY OR "inference" IN_LIST PARALLAX_ONLY)
  message(FATAL_ERROR "SentencePiece not found: run scripts/setup")
endif()
