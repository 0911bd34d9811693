// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/html_tags.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

namespace parallax {
namespace {

// True when an inline style makes an element invisible.
bool StyleHides(absl::string_view value) {
  std::string style = absl::AsciiStrToLower(value);
  style.erase(std::remove_if(style.begin(), style.end(), absl::ascii_isspace), style.end());
  for (absl::string_view declaration :
       {"display:none", "visibility:hidden", "visibility:collapse"}) {
    if (absl::StrContains(style, declaration)) return true;
  }
  for (absl::string_view property : {"opacity:0", "font-size:0"}) {
    const size_t at = style.find(std::string(property));
    if (at == std::string::npos) continue;
    const size_t end = at + property.size();
    const char next = end < style.size() ? style[end] : ';';
    // "opacity:0.9" is visible.
    if (next != '.' && !absl::ascii_isdigit(next)) return true;
  }
  return false;
}

bool AttributeHides(absl::string_view name, absl::string_view value) {
  if (absl::EqualsIgnoreCase(name, "hidden")) return !absl::EqualsIgnoreCase(value, "false");
  if (absl::EqualsIgnoreCase(name, "aria-hidden")) return absl::EqualsIgnoreCase(value, "true");
  return absl::EqualsIgnoreCase(name, "style") && StyleHides(value);
}

// Walks a page and writes it again.
class TagRewriter {
 public:
  explicit TagRewriter(absl::string_view html) : html_(html) {}

  std::string Rewrite() {
    out_.reserve(html_.size());
    while (at_ < html_.size()) {
      const size_t open = std::min(html_.find('<', at_), html_.size());
      out_.append(html_.data() + at_, open - at_);
      at_ = open;
      if (at_ < html_.size()) Markup();
    }
    return std::move(out_);
  }

 private:
  absl::string_view Rest() const { return html_.substr(at_); }

  void SkipPast(absl::string_view end) {
    const size_t found = html_.find(end, at_);
    at_ = found == absl::string_view::npos ? html_.size() : found + end.size();
  }

  void Markup() {
    const absl::string_view rest = Rest();
    const char next = rest.size() > 1 ? rest[1] : ' ';
    if (absl::StartsWith(rest, "<!--")) {
      at_ += 4;
      SkipPast("-->");
    } else if (next == '!' || next == '?') {
      SkipPast(">");
    } else if (next == '/' && rest.size() > 2 && absl::ascii_isalpha(rest[2])) {
      out_ += "</";
      at_ += 2;
      out_ += Name();
      out_ += '>';
      SkipPast(">");
    } else if (absl::ascii_isalpha(next)) {
      ++at_;
      StartTag();
    } else {
      // A lone sign is text.
      out_ += "&lt;";
      ++at_;
    }
  }

  std::string Name() {
    const size_t begin = at_;
    while (at_ < html_.size() && (absl::ascii_isalnum(html_[at_]) || html_[at_] == '-')) ++at_;
    return absl::AsciiStrToLower(html_.substr(begin, at_ - begin));
  }

  void StartTag() {
    const std::string name = Name();
    const bool hidden = Attributes();
    if (name == "script" || name == "style") {
      SkipRawText(name);
      return;
    }
    out_ += '<';
    out_ += name;
    if (hidden) out_ += " hidden=\"\"";
    out_ += '>';
  }

  // Skips the attributes through the closing bracket; true when one of them hides the element.
  bool Attributes() {
    bool hidden = false;
    while (at_ < html_.size()) {
      while (at_ < html_.size() && (absl::ascii_isspace(html_[at_]) || html_[at_] == '/')) ++at_;
      if (at_ >= html_.size()) break;
      if (html_[at_] == '>') {
        ++at_;
        break;
      }
      const size_t begin = at_;
      while (at_ < html_.size() && !absl::ascii_isspace(html_[at_]) && html_[at_] != '>' &&
             html_[at_] != '/' && (html_[at_] != '=' || at_ == begin)) {
        ++at_;
      }
      const absl::string_view name = html_.substr(begin, at_ - begin);
      hidden |= AttributeHides(name, Value());
    }
    return hidden;
  }

  // The value behind "=", without its quotation marks; empty when there is none.
  absl::string_view Value() {
    size_t look = at_;
    while (look < html_.size() && absl::ascii_isspace(html_[look])) ++look;
    if (look >= html_.size() || html_[look] != '=') return {};
    at_ = look + 1;
    while (at_ < html_.size() && absl::ascii_isspace(html_[at_])) ++at_;
    if (at_ >= html_.size()) return {};
    const char quote = html_[at_];
    if (quote == '"' || quote == '\'') {
      const size_t begin = at_ + 1;
      const size_t end = std::min(html_.find(quote, begin), html_.size());
      at_ = std::min(end + 1, html_.size());
      return html_.substr(begin, end - begin);
    }
    const size_t begin = at_;
    while (at_ < html_.size() && !absl::ascii_isspace(html_[at_]) && html_[at_] != '>') ++at_;
    return html_.substr(begin, at_ - begin);
  }

  // Skips the content of an element that holds no markup, through its end tag.
  void SkipRawText(const std::string& name) {
    while (at_ < html_.size()) {
      SkipPast("</");
      if (absl::StartsWithIgnoreCase(Rest(), name)) {
        SkipPast(">");
        return;
      }
    }
  }

  const absl::string_view html_;
  size_t at_ = 0;
  std::string out_;
};

}  // namespace

std::string BareTags(absl::string_view html) { return TagRewriter(html).Rewrite(); }

}  // namespace parallax
