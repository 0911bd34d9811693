// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/parse.h"

#include <map>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/io/coded_stream.h"
#include "google/protobuf/wire_format_lite.h"
#include "service/rpc/errors.h"
#include "service/rpc/limits.h"
#include "service/text/unicode.h"

namespace parallax {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::internal::WireFormatLite;
using google::protobuf::io::CodedInputStream;

constexpr int kMaxDepth = 32;

// Walks the wire form of a message of type `descriptor` and collects the strings in it that are not
// UTF-8, up to kMaxViolations. False when it is cut or garbled.
bool FindInvalidStrings(absl::string_view bytes, const Descriptor& descriptor,
                        const std::string& path, int depth,
                        std::vector<FieldViolation>& violations) {
  if (depth > kMaxDepth) return false;
  CodedInputStream input(reinterpret_cast<const uint8_t*>(bytes.data()),
                         static_cast<int>(bytes.size()));
  std::map<int, int> seen;  // Occurrences of each repeated field
  while (const uint32_t tag = input.ReadTag()) {
    if (violations.size() >= kMaxViolations) return true;
    const FieldDescriptor* field =
        descriptor.FindFieldByNumber(WireFormatLite::GetTagFieldNumber(tag));
    if (field == nullptr ||
        WireFormatLite::GetTagWireType(tag) != WireFormatLite::WIRETYPE_LENGTH_DELIMITED) {
      if (!WireFormatLite::SkipField(&input, tag)) return false;
      continue;
    }
    uint32_t length = 0;
    if (!input.ReadVarint32(&length)) return false;
    const size_t start = static_cast<size_t>(input.CurrentPosition());
    if (length > bytes.size() - start || !input.Skip(static_cast<int>(length))) return false;
    std::string name = absl::StrCat(path, path.empty() ? "" : ".", field->name());
    if (field->is_repeated()) absl::StrAppend(&name, "[", seen[field->number()]++, "]");
    const absl::string_view value = bytes.substr(start, length);
    if (field->type() == FieldDescriptor::TYPE_STRING) {
      if (!IsValidUtf8(value)) violations.push_back(InvalidUtf8(name));
    } else if (field->type() == FieldDescriptor::TYPE_MESSAGE) {
      if (!FindInvalidStrings(value, *field->message_type(), name, depth + 1, violations)) {
        return false;
      }
    }
  }
  return input.ConsumedEntireMessage();
}

}  // namespace

absl::Status ParseMessage(absl::string_view bytes, google::protobuf::Message* message) {
  if (bytes.size() > kMaxMessageBytes) return MessageTooLarge(bytes.size());
  if (message->ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
    return absl::OkStatus();
  }
  std::vector<FieldViolation> violations;
  const bool readable = FindInvalidStrings(bytes, *message->GetDescriptor(), "", 0, violations);
  return readable && !violations.empty() ? InvalidRequest(violations) : MalformedMessage();
}

}  // namespace parallax
