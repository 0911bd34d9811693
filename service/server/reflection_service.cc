// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/server/reflection_service.h"

#include <set>
#include <utility>

#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/descriptor.pb.h"
#include "grpc/reflection/v1/reflection.grpc.pb.h"
#include "grpc/reflection/v1alpha/reflection.grpc.pb.h"

namespace parallax {
namespace {

using google::protobuf::DescriptorPool;
using google::protobuf::FileDescriptor;

// `file` and all that it imports, `file` first.
std::vector<const FileDescriptor*> WithImports(const FileDescriptor* file) {
  std::vector<const FileDescriptor*> files = {file};
  std::set<const FileDescriptor*> seen = {file};
  for (size_t i = 0; i < files.size(); ++i) {
    for (int j = 0; j < files[i]->dependency_count(); ++j) {
      const FileDescriptor* import = files[i]->dependency(j);
      if (seen.insert(import).second) files.push_back(import);
    }
  }
  return files;
}

template <class Response>
void SetError(absl::string_view what, Response* response) {
  response->mutable_error_response()->set_error_code(grpc::StatusCode::NOT_FOUND);
  response->mutable_error_response()->set_error_message(std::string(what));
}

template <class Response>
void SetFile(const FileDescriptor* file, Response* response) {
  if (file == nullptr) return SetError("There is no such file or symbol.", response);
  for (const FileDescriptor* each : WithImports(file)) {
    google::protobuf::FileDescriptorProto proto;
    each->CopyTo(&proto);
    each->CopyJsonNameTo(&proto);
    proto.SerializeToString(
        response->mutable_file_descriptor_response()->add_file_descriptor_proto());
  }
}

const FileDescriptor* FileOfExtension(const std::string& type, int number) {
  const DescriptorPool& pool = *DescriptorPool::generated_pool();
  const auto* message = pool.FindMessageTypeByName(type);
  const auto* extension =
      message == nullptr ? nullptr : pool.FindExtensionByNumber(message, number);
  return extension == nullptr ? nullptr : extension->file();
}

template <class Response>
void SetExtensions(const std::string& type, Response* response) {
  const DescriptorPool& pool = *DescriptorPool::generated_pool();
  const auto* message = pool.FindMessageTypeByName(type);
  if (message == nullptr) return SetError("There is no such type.", response);
  std::vector<const google::protobuf::FieldDescriptor*> extensions;
  pool.FindAllExtensions(message, &extensions);
  response->mutable_all_extension_numbers_response()->set_base_type_name(type);
  for (const auto* extension : extensions) {
    response->mutable_all_extension_numbers_response()->add_extension_number(extension->number());
  }
}

template <class Request, class Response>
void Answer(const std::vector<std::string>& services, const Request& request, Response* response) {
  const DescriptorPool& pool = *DescriptorPool::generated_pool();
  response->Clear();
  response->set_valid_host(request.host());
  *response->mutable_original_request() = request;
  switch (request.message_request_case()) {
    case Request::kFileByFilename:
      return SetFile(pool.FindFileByName(request.file_by_filename()), response);
    case Request::kFileContainingSymbol:
      return SetFile(pool.FindFileContainingSymbol(request.file_containing_symbol()), response);
    case Request::kFileContainingExtension:
      return SetFile(FileOfExtension(request.file_containing_extension().containing_type(),
                                     request.file_containing_extension().extension_number()),
                     response);
    case Request::kAllExtensionNumbersOfType:
      return SetExtensions(request.all_extension_numbers_of_type(), response);
    case Request::kListServices:
      for (const std::string& name : services) {
        response->mutable_list_services_response()->add_service()->set_name(name);
      }
      return;
    case Request::MESSAGE_REQUEST_NOT_SET:
      return SetError("The request asks for nothing that this server knows.", response);
  }
}

// One stream: a question is read, answered, and the next one read.
template <class Request, class Response>
class ReflectionStream final : public grpc::ServerBidiReactor<Request, Response> {
 public:
  explicit ReflectionStream(const std::vector<std::string>& services) : services_(services) {
    this->StartRead(&request_);
  }

  void OnReadDone(bool ok) override {
    if (!ok) return this->Finish(grpc::Status::OK);
    Answer(services_, request_, &response_);
    this->StartWrite(&response_);
  }

  void OnWriteDone(bool ok) override {
    if (!ok) return this->Finish(grpc::Status::CANCELLED);
    this->StartRead(&request_);
  }

  void OnDone() override { delete this; }

 private:
  const std::vector<std::string>& services_;
  Request request_;
  Response response_;
};

template <class Base, class Request, class Response>
class ReflectionService final : public Base {
 public:
  explicit ReflectionService(std::vector<std::string> services) : services_(std::move(services)) {}

  grpc::ServerBidiReactor<Request, Response>* ServerReflectionInfo(
      grpc::CallbackServerContext*) override {
    return new ReflectionStream<Request, Response>(services_);
  }

 private:
  const std::vector<std::string> services_;
};

}  // namespace

std::unique_ptr<grpc::Service> MakeReflectionV1(std::vector<std::string> services) {
  namespace api = grpc::reflection::v1;
  return std::make_unique<
      ReflectionService<api::ServerReflection::CallbackService, api::ServerReflectionRequest,
                        api::ServerReflectionResponse>>(std::move(services));
}

std::unique_ptr<grpc::Service> MakeReflectionV1Alpha(std::vector<std::string> services) {
  namespace api = grpc::reflection::v1alpha;
  return std::make_unique<
      ReflectionService<api::ServerReflection::CallbackService, api::ServerReflectionRequest,
                        api::ServerReflectionResponse>>(std::move(services));
}

}  // namespace parallax
