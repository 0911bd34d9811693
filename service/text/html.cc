// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/html.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <memory>

#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "service/text/html_tags.h"
#include "service/text/unicode.h"

namespace parallax {
namespace {

using Names = absl::flat_hash_set<absl::string_view>;

// Elements whose content is no part of the article.
bool IsDropped(absl::string_view name) {
  static const Names& names =
      *new Names{"script",   "style",    "nav",    "aside",  "footer",   "form",   "noscript",
                 "svg",      "head",     "iframe", "object", "embed",    "button", "select",
                 "textarea", "template", "canvas", "audio",  "video",    "map",    "dialog",
                 "input",    "option",   "math",   "applet", "frameset", "label"};
  return names.contains(name);
}

bool IsBlock(absl::string_view name) {
  static const Names& names =
      *new Names{"p",       "div",     "br",      "h1",      "h2",         "h3",      "h4",
                 "h5",      "h6",      "li",      "ul",      "ol",         "tr",      "table",
                 "section", "article", "header",  "main",    "blockquote", "pre",     "hr",
                 "dl",      "dt",      "dd",      "figure",  "figcaption", "address", "tbody",
                 "thead",   "center",  "details", "summary", "caption",    "hgroup",  "body"};
  return names.contains(name);
}

absl::string_view NameOf(const xmlNode* node) {
  return node->name == nullptr ? "" : reinterpret_cast<const char*>(node->name);
}

// BareTags leaves this one attribute.
bool IsHidden(const xmlNode* node) { return node->properties != nullptr; }

// Text with white space folded: a run of it inside a line is one blank, block borders are one line
// break.
class LineWriter {
 public:
  void Text(absl::string_view text) {
    for (size_t i = 0; i < text.size();) {
      const size_t begin = i;
      const int32_t c = NextCodePoint(text, &i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0xA0) {
        blank_ = true;
        continue;
      }
      if (c == 0) continue;
      if (!out_.empty() && line_) out_ += '\n';
      if (!out_.empty() && !line_ && blank_) out_ += ' ';
      line_ = blank_ = false;
      out_.append(text.data() + begin, i - begin);
    }
  }
  void Break() { line_ = true; }
  size_t size() const { return out_.size(); }
  std::string Take() { return std::move(out_); }

 private:
  std::string out_;
  bool line_ = false, blank_ = false;
};

// The text below `root` without what IsDropped and IsHidden name. Walks with a pointer, not by
// recursion, so that depth costs no stack.
class Walker {
 public:
  explicit Walker(LineWriter* writer) : writer_(*writer) {}

  absl::Status Walk(const xmlNode* root) {
    const xmlNode* node = root;
    int depth = 0;
    while (node != nullptr) {
      if (++nodes_ > kMaxHtmlNodes) {
        return absl::InvalidArgumentError(
            absl::StrCat("html has more than ", kMaxHtmlNodes, " elements"));
      }
      if (Enter(node) && node->children != nullptr && depth < kMaxHtmlDepth) {
        node = node->children;
        ++depth;
        continue;
      }
      if (writer_.size() > kMaxExtractedBytes) {
        return absl::InvalidArgumentError(
            absl::StrCat("the text of html is longer than ", kMaxExtractedBytes, " bytes"));
      }
      node = Leave(root, node, &depth);
    }
    return absl::OkStatus();
  }

 private:
  // Takes in `node`; true when its children are to be seen.
  bool Enter(const xmlNode* node) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      if (node->content != nullptr) writer_.Text(reinterpret_cast<const char*>(node->content));
      return false;
    }
    if (node->type != XML_ELEMENT_NODE) return false;
    if (IsBlock(NameOf(node))) writer_.Break();
    if (NameOf(node) == "td" || NameOf(node) == "th") writer_.Text(" ");
    return !IsDropped(NameOf(node)) && !IsHidden(node);
  }

  const xmlNode* Leave(const xmlNode* root, const xmlNode* node, int* depth) {
    while (node != root) {
      if (node->type == XML_ELEMENT_NODE && IsBlock(NameOf(node))) writer_.Break();
      if (node->next != nullptr) return node->next;
      node = node->parent;
      --*depth;
    }
    return nullptr;
  }

  LineWriter& writer_;
  int nodes_ = 0;
};

// The first element called `name` in document order, null when there is none.
const xmlNode* FindElement(const xmlNode* root, absl::string_view name) {
  const xmlNode* node = root;
  while (node != nullptr) {
    if (node->type == XML_ELEMENT_NODE && NameOf(node) == name) return node;
    if (node->type == XML_ELEMENT_NODE && node->children != nullptr) {
      node = node->children;
      continue;
    }
    while (node != nullptr && node != root && node->next == nullptr) node = node->parent;
    if (node == nullptr || node == root) return nullptr;
    node = node->next;
  }
  return nullptr;
}

std::string LineOf(const xmlNode* element) {
  LineWriter writer;
  if (element == nullptr || !Walker(&writer).Walk(element).ok()) return "";
  std::string line = writer.Take();
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

using Parser = std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)>;
using XmlDocument = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

// The parser gives up where elements are nested too deeply, and returns what came before.
bool GaveUp(const htmlParserCtxt* parser) {
  return parser->lastError.code == XML_ERR_INTERNAL_ERROR &&
         parser->lastError.level == XML_ERR_FATAL;
}

}  // namespace

absl::StatusOr<ExtractedPage> ExtractHtml(absl::string_view html) {
  if (html.size() > kMaxHtmlBytes) {
    return absl::InvalidArgumentError(
        absl::StrCat("html is longer than ", kMaxHtmlBytes, " bytes"));
  }
  if (std::count(html.begin(), html.end(), '<') > kMaxHtmlNodes) {
    return absl::InvalidArgumentError(
        absl::StrCat("html has more than ", kMaxHtmlNodes, " elements"));
  }
  const std::string bare = BareTags(html);
  const Parser parser(htmlNewParserCtxt(), &htmlFreeParserCtxt);
  if (parser == nullptr) return absl::ResourceExhaustedError("no memory for the HTML parser");
  const XmlDocument document(
      htmlCtxtReadMemory(parser.get(), bare.data(), static_cast<int>(bare.size()), nullptr, "UTF-8",
                         HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                             HTML_PARSE_NONET | HTML_PARSE_COMPACT),
      &xmlFreeDoc);
  if (GaveUp(parser.get())) {
    return absl::InvalidArgumentError(
        absl::StrCat("html is nested deeper than ", kMaxHtmlDepth, " elements"));
  }
  ExtractedPage page;
  const xmlNode* root = document == nullptr ? nullptr : xmlDocGetRootElement(document.get());
  if (root == nullptr) return page;
  LineWriter writer;
  const absl::Status walked = Walker(&writer).Walk(root);
  if (!walked.ok()) return walked;
  page.text = writer.Take();
  page.title = LineOf(FindElement(root, "h1"));
  if (page.title.empty()) page.title = LineOf(FindElement(root, "title"));
  return page;
}

}  // namespace parallax
