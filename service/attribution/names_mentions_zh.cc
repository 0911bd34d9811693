// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "service/attribution/names_mentions.h"
#include "service/text/unicode.h"

namespace parallax {
namespace {

constexpr size_t kHanBytes = 3;  // Of a character in UTF-8

class ChineseComposer {
 public:
  ChineseComposer(const Knowledge& knowledge, absl::string_view text, const SpanIndex& index,
                  const Span& within, const std::vector<NamePiece>& pieces)
      : knowledge_(knowledge), text_(text), index_(index), within_(within), pieces_(pieces) {}

  std::vector<Mention> Run() {
    for (size_t p = 0; p < pieces_.size();) p = Take(p);
    AddPronouns();
    std::stable_sort(mentions_.begin(), mentions_.end(), [](const Mention& a, const Mention& b) {
      return a.span.start_byte < b.span.start_byte;
    });
    KeepFirstSubjects();
    return std::move(mentions_);
  }

 private:
  const KnownEntity& EntityOf(const NamePiece& piece) const {
    return knowledge_.entity(piece.forms.front().entity);
  }
  bool IsPerson(const NamePiece& piece) const {
    if (piece.type == PieceType::kName) return piece.name_class == NameClass::kPerson;
    return piece.type == PieceType::kEntity && EntityOf(piece).kind == EntityKind::kPerson;
  }
  bool Adjacent(size_t p) const {
    return p + 1 < pieces_.size() && pieces_[p].span.end_byte == pieces_[p + 1].span.start_byte;
  }

  Mention MakeMention(MentionType type, const NamePiece& piece) const {
    Mention mention;
    mention.type = type;
    mention.span = mention.whole = piece.span;
    mention.name = FoldName(Slice(text_, piece.span));
    mention.forms = piece.forms;
    return mention;
  }

  void Emit(Mention mention, size_t start_byte) {
    mention.whole = index_.Make(start_byte, mention.span.end_byte);
    mention.subject = IsSubject(start_byte);
    mentions_.push_back(std::move(mention));
  }

  // The run of adjacent pieces that begins at `p`: modifiers, an institution, titles, a name.
  // Returns the next piece.
  size_t Take(size_t p) {
    size_t end = p;
    while (Adjacent(end) && !IsPerson(pieces_[end])) ++end;
    size_t name = end + 1;
    for (size_t q = p; q <= end; ++q) {
      if (IsPerson(pieces_[q])) name = q;
    }
    if (name <= end) return TakePerson(p, name);
    return TakeOthers(p, end);
  }

  void Modify(const NamePiece& piece, Mention* mention) const {
    if (piece.type == PieceType::kTitle) {
      if (!piece.title->office.empty()) mention->title = piece.title;
      mention->title_text = std::string(Slice(text_, piece.span));
      mention->past |= piece.past;
      mention->future |= piece.future || piece.title->candidate;
    } else if (piece.type == PieceType::kEntity) {
      const KnownEntity& entity = EntityOf(piece);
      if (entity.kind == EntityKind::kCountry || entity.government) {
        mention->country = entity.country;
      } else {
        mention->affiliation = entity.key;
      }
    } else if (piece.type == PieceType::kName) {
      mention->affiliation = FoldName(Slice(text_, piece.span));
    }
  }

  size_t TakePerson(size_t p, size_t name) {
    bool titled = false;
    for (size_t q = p; q < name; ++q) titled |= pieces_[q].type == PieceType::kTitle;
    Mention mention = MakeMention(MentionType::kPerson, pieces_[name]);
    size_t next = name + 1;
    if (titled) {
      for (size_t q = p; q < name; ++q) Modify(pieces_[q], &mention);
    } else if (name > p) {
      TakeOthers(p, name - 1);
    }
    // "耶伦部长": the title behind the name.
    if (!titled && Adjacent(name) && pieces_[name + 1].type == PieceType::kTitle) {
      Modify(pieces_[name + 1], &mention);
      ++next;
    }
    if (titled && mention.country.empty() && mention.affiliation.empty())
      TakeOrganisation(p, name, &mention);
    Emit(std::move(mention), titled ? pieces_[p].span.start_byte : pieces_[name].span.start_byte);
    if (titled) AddCountriesOf(p, name);
    return next;
  }

  // The body right before the first title of [p, name), from the beginning of its clause on:
  // "海港工会主席".
  void TakeOrganisation(size_t p, size_t name, Mention* mention) {
    while (p < name && pieces_[p].type != PieceType::kTitle) ++p;
    const size_t end = pieces_[p].span.start_byte;
    size_t begin = end;
    while (begin > within_.start_byte) {
      size_t at = begin;
      const int32_t c = PreviousCodePoint(text_, &at);
      if (!IsHan(c) || c == 0x7684) break;  // 的
      begin = at;
    }
    for (size_t length : {9, 6}) {
      if (begin + length < end && knowledge_.Noun("locale", text_.substr(begin, length)))
        begin += length;
    }
    if (!IsOrganisationName(knowledge_, text_.substr(begin, end - begin))) return;
    mention->affiliation = std::string(text_.substr(begin, end - begin));
    Mention body;
    body.type = MentionType::kOrganisation;
    body.span = body.whole = index_.Make(begin, end);
    body.name = mention->affiliation;
    mentions_.push_back(std::move(body));
  }

  // Countries that stood as modifiers stay mentions of their own.
  void AddCountriesOf(size_t p, size_t end) {
    for (size_t q = p; q < end; ++q) {
      if (pieces_[q].type == PieceType::kEntity) AddEntity(pieces_[q], /*modifier=*/true);
    }
  }

  void AddEntity(const NamePiece& piece, bool modifier) {
    const KnownEntity& entity = EntityOf(piece);
    const MentionType type = entity.kind == EntityKind::kCountry       ? MentionType::kCountry
                             : entity.kind == EntityKind::kInstitution ? MentionType::kInstitution
                                                                       : MentionType::kMedium;
    Mention mention = MakeMention(type, piece);
    mention.country = entity.country;
    mention.adjective = modifier;
    const size_t start = piece.span.start_byte;
    Emit(std::move(mention), start);
    if (modifier) mentions_.back().subject = false;
  }

  // A run without a person: countries, then perhaps an institution or an office.
  size_t TakeOthers(size_t p, size_t end) {
    size_t head = end + 1;
    for (size_t q = p; q <= end; ++q) {
      const PieceType type = pieces_[q].type;
      if (type == PieceType::kTitle || type == PieceType::kInstitution) head = q;
    }
    for (size_t q = p; q <= end; ++q) {
      if (pieces_[q].type == PieceType::kEntity) AddEntity(pieces_[q], q < head && head <= end);
      if (pieces_[q].type == PieceType::kName) {
        Emit(MakeMention(MentionType::kUnknown, pieces_[q]), pieces_[q].span.start_byte);
      }
    }
    if (head > end) return end + 1;
    const NamePiece& piece = pieces_[head];
    if (piece.title->private_role || piece.title->office.empty()) return end + 1;
    Mention mention = MakeMention(
        piece.type == PieceType::kTitle ? MentionType::kOffice : MentionType::kInstitution, piece);
    for (size_t q = p; q <= head; ++q) Modify(pieces_[q], &mention);
    mention.title = piece.title;
    Emit(std::move(mention), pieces_[p].span.start_byte);
    return end + 1;
  }

  // Not behind a coverb: "对", "同", "与", "向".
  bool IsSubject(size_t start_byte) const {
    size_t at = start_byte;
    if (at <= within_.start_byte) return true;
    PreviousCodePoint(text_, &at);
    return !knowledge_.Noun("coverb", text_.substr(at, start_byte - at)).has_value();
  }

  // Of the people in one clause, the first is its subject: "他敬重某某" is not about what 某某
  // does.
  void KeepFirstSubjects() {
    size_t last_end = within_.start_byte;
    bool taken = false;
    for (Mention& mention : mentions_) {
      for (size_t at = last_end; at < mention.span.start_byte;) {
        const int32_t c = NextCodePoint(text_, &at);
        if (c == 0xFF0C || c == 0xFF1B || c == 0x3002 || c == 0xFF1A || c == ',' || c == ';')
          taken = false;
      }
      last_end = std::max<size_t>(last_end, mention.span.end_byte);
      if (mention.type != MentionType::kPerson && mention.type != MentionType::kOffice &&
          mention.type != MentionType::kPronoun) {
        continue;
      }
      mention.subject = mention.subject && !taken;
      taken |= mention.subject;
    }
  }

  void AddPronouns() {
    for (size_t at = within_.start_byte; at < within_.end_byte;) {
      const size_t begin = at;
      const int32_t c = NextCodePoint(text_, &at);
      if (c != 0x4ED6 && c != 0x5979) continue;               // 他, 她
      if (CodePointAt(text_, at) == 0x4EEC) continue;         // 们
      if (CodePointBefore(text_, begin) == 0x5176) continue;  // 其他
      Mention mention;
      mention.type = MentionType::kPronoun;
      mention.span = mention.whole = index_.Make(begin, at);
      mention.name = c == 0x4ED6 ? "he" : "she";
      mention.subject = IsSubject(begin);
      mentions_.push_back(std::move(mention));
    }
  }

  const Knowledge& knowledge_;
  const absl::string_view text_;
  const SpanIndex& index_;
  const Span within_;
  const std::vector<NamePiece>& pieces_;
  std::vector<Mention> mentions_;
};

}  // namespace

bool IsOrganisationName(const Knowledge& knowledge, absl::string_view name) {
  if (name.size() < 4 * kHanBytes || name.size() > 16 * kHanBytes) return false;
  if (knowledge.Noun("many", name.substr(0, kHanBytes)) ||
      knowledge.Noun("many", name.substr(0, 2 * kHanBytes)) || knowledge.Noun("body", name) ||
      knowledge.Noun("many", name.substr(name.size() - 2 * kHanBytes))) {
    return false;
  }
  for (size_t at = kHanBytes; at + kHanBytes <= name.size(); at += kHanBytes) {
    if (knowledge.Noun("organisation", name.substr(at))) return true;
  }
  return false;
}

std::vector<Mention> ComposeChinese(const Knowledge& knowledge, absl::string_view text,
                                    const SpanIndex& index, const Span& within,
                                    const std::vector<NamePiece>& pieces) {
  return ChineseComposer(knowledge, text, index, within, pieces).Run();
}

std::vector<std::pair<std::string, std::string>> GivenChineseNames(const Document& document,
                                                                   const Knowledge& knowledge) {
  std::vector<std::pair<std::string, std::string>> names;
  for (const Sentence& sentence : document.sentences) {
    const absl::string_view text = document.text(sentence.part);
    const SpanIndex& index = document.index(sentence.part);
    if (!IsChineseText(Slice(text, sentence.span))) continue;
    std::vector<std::pair<std::string, std::string>> aliases =
        ChineseAliases(Slice(text, sentence.span));
    const std::vector<NamePiece> pieces = ScanChinese(knowledge, text, index, sentence.span, {});
    for (const NamePiece& piece : pieces) {
      const absl::string_view name = Slice(text, piece.span);
      if (piece.type == PieceType::kName) {
        names.emplace_back(name, "");
        continue;
      }
      // "美国总统某某(Latin Name)": the title is no part of the name.
      for (auto& [han, latin] : aliases) {
        const size_t at = han.find(std::string(name));
        if (at != std::string::npos && han.size() > at + name.size())
          han.erase(0, at + name.size());
      }
    }
    for (auto& alias : aliases) {
      if (!knowledge.Names(alias.first).empty()) continue;
      names.push_back(std::move(alias));
    }
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace parallax
