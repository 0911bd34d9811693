// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/convert_enums.h"

// Switches without a default, so that the compiler names a value that was added and forgotten here.
namespace parallax {

v1::Part ToProto(Part value) {
  switch (value) {
    case Part::kText:
      return v1::PART_TEXT;
    case Part::kTitle:
      return v1::PART_TITLE;
  }
  return v1::PART_UNSPECIFIED;
}

v1::VoiceKind ToProto(VoiceKind value) {
  switch (value) {
    case VoiceKind::kOutlet:
      return v1::VOICE_KIND_OUTLET;
    case VoiceKind::kPerson:
      return v1::VOICE_KIND_PERSON;
    case VoiceKind::kOrganisation:
      return v1::VOICE_KIND_ORGANISATION;
    case VoiceKind::kGovernment:
      return v1::VOICE_KIND_GOVERNMENT;
    case VoiceKind::kStateMedia:
      return v1::VOICE_KIND_STATE_MEDIA;
    case VoiceKind::kUnnamedSource:
      return v1::VOICE_KIND_UNNAMED_SOURCE;
  }
  return v1::VOICE_KIND_UNSPECIFIED;
}

v1::PartyKind ToProto(PartyKind value) {
  switch (value) {
    case PartyKind::kGovernment:
      return v1::PARTY_KIND_GOVERNMENT;
    case PartyKind::kPerson:
      return v1::PARTY_KIND_PERSON;
    case PartyKind::kOrganisation:
      return v1::PARTY_KIND_ORGANISATION;
    case PartyKind::kOutlet:
      return v1::PARTY_KIND_OUTLET;
    case PartyKind::kUnnamedSource:
      return v1::PARTY_KIND_UNNAMED_SOURCE;
  }
  return v1::PARTY_KIND_UNSPECIFIED;
}

v1::AttributionKind ToProto(AttributionKind value) {
  switch (value) {
    case AttributionKind::kDirect:
      return v1::ATTRIBUTION_KIND_DIRECT;
    case AttributionKind::kIndirect:
      return v1::ATTRIBUTION_KIND_INDIRECT;
    case AttributionKind::kMixed:
      return v1::ATTRIBUTION_KIND_MIXED;
    case AttributionKind::kMental:
      return v1::ATTRIBUTION_KIND_MENTAL;
    case AttributionKind::kDocument:
      return v1::ATTRIBUTION_KIND_DOCUMENT;
  }
  return v1::ATTRIBUTION_KIND_UNSPECIFIED;
}

v1::CueForce ToProto(CueForce value) {
  switch (value) {
    case CueForce::kNeutral:
      return v1::CUE_FORCE_NEUTRAL;
    case CueForce::kAssertive:
      return v1::CUE_FORCE_ASSERTIVE;
    case CueForce::kNegative:
      return v1::CUE_FORCE_NEGATIVE;
    case CueForce::kHedged:
      return v1::CUE_FORCE_HEDGED;
    case CueForce::kFuture:
      return v1::CUE_FORCE_FUTURE;
    case CueForce::kSilence:
      return v1::CUE_FORCE_SILENCE;
    case CueForce::kQuestion:
      return v1::CUE_FORCE_QUESTION;
    case CueForce::kRequest:
      return v1::CUE_FORCE_REQUEST;
    case CueForce::kUnconfirmed:
      return v1::CUE_FORCE_UNCONFIRMED;
  }
  return v1::CUE_FORCE_UNSPECIFIED;
}

v1::Polarity ToProto(Polarity value) {
  switch (value) {
    case Polarity::kAffirmed:
      return v1::POLARITY_AFFIRMED;
    case Polarity::kNegated:
      return v1::POLARITY_NEGATED;
  }
  return v1::POLARITY_UNSPECIFIED;
}

v1::Certainty ToProto(Certainty value) {
  switch (value) {
    case Certainty::kCertain:
      return v1::CERTAINTY_CERTAIN;
    case Certainty::kProbable:
      return v1::CERTAINTY_PROBABLE;
    case Certainty::kPossible:
      return v1::CERTAINTY_POSSIBLE;
    case Certainty::kPlanned:
      return v1::CERTAINTY_PLANNED;
    case Certainty::kConditional:
      return v1::CERTAINTY_CONDITIONAL;
    case Certainty::kUnconfirmed:
      return v1::CERTAINTY_UNCONFIRMED;
    case Certainty::kQuestioned:
      return v1::CERTAINTY_QUESTIONED;
  }
  return v1::CERTAINTY_UNSPECIFIED;
}

v1::Outcome ToProto(Outcome value) {
  switch (value) {
    case Outcome::kNone:
      return v1::OUTCOME_UNSPECIFIED;
    case Outcome::kDiscussed:
      return v1::OUTCOME_DISCUSSED;
    case Outcome::kProposed:
      return v1::OUTCOME_PROPOSED;
    case Outcome::kAgreed:
      return v1::OUTCOME_AGREED;
    case Outcome::kRefused:
      return v1::OUTCOME_REFUSED;
  }
  return v1::OUTCOME_UNSPECIFIED;
}

v1::Dimension ToProto(Dimension value) {
  switch (value) {
    case Dimension::kCount:
      return v1::DIMENSION_COUNT;
    case Dimension::kLength:
      return v1::DIMENSION_LENGTH;
    case Dimension::kArea:
      return v1::DIMENSION_AREA;
    case Dimension::kVolume:
      return v1::DIMENSION_VOLUME;
    case Dimension::kMass:
      return v1::DIMENSION_MASS;
    case Dimension::kSpeed:
      return v1::DIMENSION_SPEED;
    case Dimension::kTemperature:
      return v1::DIMENSION_TEMPERATURE;
    case Dimension::kEnergy:
      return v1::DIMENSION_ENERGY;
    case Dimension::kPower:
      return v1::DIMENSION_POWER;
    case Dimension::kDataSize:
      return v1::DIMENSION_DATA_SIZE;
    case Dimension::kDuration:
      return v1::DIMENSION_DURATION;
    case Dimension::kMoney:
      return v1::DIMENSION_MONEY;
    case Dimension::kPercent:
      return v1::DIMENSION_PERCENT;
    case Dimension::kPercentagePoint:
      return v1::DIMENSION_PERCENTAGE_POINT;
    case Dimension::kMagnitude:
      return v1::DIMENSION_MAGNITUDE;
    case Dimension::kOrdinal:
      return v1::DIMENSION_ORDINAL;
    case Dimension::kOther:
      return v1::DIMENSION_OTHER;
  }
  return v1::DIMENSION_UNSPECIFIED;
}

v1::Bound ToProto(Bound value) {
  switch (value) {
    case Bound::kExact:
      return v1::BOUND_EXACT;
    case Bound::kApproximate:
      return v1::BOUND_APPROXIMATE;
    case Bound::kAtLeast:
      return v1::BOUND_AT_LEAST;
    case Bound::kAtMost:
      return v1::BOUND_AT_MOST;
    case Bound::kMoreThan:
      return v1::BOUND_MORE_THAN;
    case Bound::kLessThan:
      return v1::BOUND_LESS_THAN;
    case Bound::kRange:
      return v1::BOUND_RANGE;
  }
  return v1::BOUND_UNSPECIFIED;
}

v1::TimeGranularity ToProto(TimeGranularity value) {
  switch (value) {
    case TimeGranularity::kMinute:
      return v1::TIME_GRANULARITY_MINUTE;
    case TimeGranularity::kHour:
      return v1::TIME_GRANULARITY_HOUR;
    case TimeGranularity::kDayPart:
      return v1::TIME_GRANULARITY_DAY_PART;
    case TimeGranularity::kDay:
      return v1::TIME_GRANULARITY_DAY;
    case TimeGranularity::kWeek:
      return v1::TIME_GRANULARITY_WEEK;
    case TimeGranularity::kMonth:
      return v1::TIME_GRANULARITY_MONTH;
    case TimeGranularity::kYear:
      return v1::TIME_GRANULARITY_YEAR;
    case TimeGranularity::kUnknown:
      return v1::TIME_GRANULARITY_UNKNOWN;
  }
  return v1::TIME_GRANULARITY_UNSPECIFIED;
}

v1::Stance ToProto(Stance value) {
  switch (value) {
    case Stance::kAsserts:
      return v1::STANCE_ASSERTS;
    case Stance::kDenies:
      return v1::STANCE_DENIES;
    case Stance::kDiffers:
      return v1::STANCE_DIFFERS;
    case Stance::kBackground:
      return v1::STANCE_BACKGROUND;
    case Stance::kSilent:
      return v1::STANCE_SILENT;
    case Stance::kUnknown:
      return v1::STANCE_UNKNOWN;
  }
  return v1::STANCE_UNSPECIFIED;
}

v1::DivergenceType ToProto(DivergenceType value) {
  switch (value) {
    case DivergenceType::kOmission:
      return v1::DIVERGENCE_TYPE_OMISSION;
    case DivergenceType::kDenial:
      return v1::DIVERGENCE_TYPE_DENIAL;
    case DivergenceType::kNumber:
      return v1::DIVERGENCE_TYPE_NUMBER;
    case DivergenceType::kTime:
      return v1::DIVERGENCE_TYPE_TIME;
    case DivergenceType::kPlace:
      return v1::DIVERGENCE_TYPE_PLACE;
    case DivergenceType::kActor:
      return v1::DIVERGENCE_TYPE_ACTOR;
    case DivergenceType::kScope:
      return v1::DIVERGENCE_TYPE_SCOPE;
    case DivergenceType::kCondition:
      return v1::DIVERGENCE_TYPE_CONDITION;
    case DivergenceType::kCertainty:
      return v1::DIVERGENCE_TYPE_CERTAINTY;
    case DivergenceType::kOutcome:
      return v1::DIVERGENCE_TYPE_OUTCOME;
    case DivergenceType::kCause:
      return v1::DIVERGENCE_TYPE_CAUSE;
    case DivergenceType::kQuotation:
      return v1::DIVERGENCE_TYPE_QUOTATION;
    case DivergenceType::kLabel:
      return v1::DIVERGENCE_TYPE_LABEL;
    case DivergenceType::kCredit:
      return v1::DIVERGENCE_TYPE_CREDIT;
    case DivergenceType::kAttribution:
      return v1::DIVERGENCE_TYPE_ATTRIBUTION;
    case DivergenceType::kEmphasis:
      return v1::DIVERGENCE_TYPE_EMPHASIS;
    case DivergenceType::kInternalInconsistency:
      return v1::DIVERGENCE_TYPE_INTERNAL_INCONSISTENCY;
  }
  return v1::DIVERGENCE_TYPE_UNSPECIFIED;
}

v1::Relation ToProto(Relation value) {
  switch (value) {
    case Relation::kCompatible:
      return v1::RELATION_COMPATIBLE;
    case Relation::kStronger:
      return v1::RELATION_STRONGER;
    case Relation::kIncompatible:
      return v1::RELATION_INCOMPATIBLE;
    case Relation::kUpdate:
      return v1::RELATION_UPDATE;
  }
  return v1::RELATION_UNSPECIFIED;
}

v1::Level ToProto(Level value) {
  switch (value) {
    case Level::kTopic:
      return v1::LEVEL_TOPIC;
    case Level::kClaim:
      return v1::LEVEL_CLAIM;
  }
  return v1::LEVEL_UNSPECIFIED;
}

v1::Stage ToProto(Stage value) {
  switch (value) {
    case Stage::kCleaning:
      return v1::STAGE_CLEANING;
    case Stage::kAttribution:
      return v1::STAGE_ATTRIBUTION;
    case Stage::kClaims:
      return v1::STAGE_CLAIMS;
    case Stage::kEvents:
      return v1::STAGE_EVENTS;
    case Stage::kAlignment:
      return v1::STAGE_ALIGNMENT;
    case Stage::kComparison:
      return v1::STAGE_COMPARISON;
    case Stage::kReport:
      return v1::STAGE_REPORT;
  }
  return v1::STAGE_UNSPECIFIED;
}

v1::WarningCode ToProto(WarningCode value) {
  switch (value) {
    case WarningCode::kUntestedLanguage:
      return v1::WARNING_CODE_UNTESTED_LANGUAGE;
    case WarningCode::kTruncatedArticle:
      return v1::WARNING_CODE_TRUNCATED_ARTICLE;
    case WarningCode::kBoilerplateDropped:
      return v1::WARNING_CODE_BOILERPLATE_DROPPED;
    case WarningCode::kInstructionsIgnored:
      return v1::WARNING_CODE_INSTRUCTIONS_IGNORED;
    case WarningCode::kHiddenCharacters:
      return v1::WARNING_CODE_HIDDEN_CHARACTERS;
    case WarningCode::kNoPublicationTime:
      return v1::WARNING_CODE_NO_PUBLICATION_TIME;
    case WarningCode::kLittleText:
      return v1::WARNING_CODE_LITTLE_TEXT;
    case WarningCode::kManyFindings:
      return v1::WARNING_CODE_MANY_FINDINGS;
    case WarningCode::kLanguageMismatch:
      return v1::WARNING_CODE_LANGUAGE_MISMATCH;
  }
  return v1::WARNING_CODE_UNSPECIFIED;
}

ArticleKind FromProto(v1::ArticleKind value) {
  switch (value) {
    case v1::ARTICLE_KIND_NEWS_REPORT:
      return ArticleKind::kNewsReport;
    case v1::ARTICLE_KIND_OFFICIAL_READOUT:
      return ArticleKind::kOfficialReadout;
    case v1::ARTICLE_KIND_PRESS_BRIEFING:
      return ArticleKind::kPressBriefing;
    case v1::ARTICLE_KIND_SOCIAL_POST:
      return ArticleKind::kSocialPost;
    case v1::ARTICLE_KIND_ANALYSIS:
      return ArticleKind::kAnalysis;
    case v1::ARTICLE_KIND_WIRE_REPORT:
      return ArticleKind::kWireReport;
    default:  // The API's enums are open: a newer client may send a value without a name here.
      return ArticleKind::kUnspecified;
  }
}

}  // namespace parallax
