// CLD2 has a C++ interface only; this is the part of it that Stemma needs, for C.
#include "CCLD2.h"

// Its header uses FILE without including this.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

CCLD2Guess ccld2_guess(const char *text, int byteCount) {
  CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int letterBytes = 0;
  int validBytes = 0;
  bool isReliable = false;
  CLD2::ExtDetectLanguageSummaryCheckUTF8(
      text, byteCount, true, &hints, 0, languages, percents, scores, nullptr, &letterBytes, &isReliable,
      &validBytes);
  CCLD2Guess guess = {CLD2::LanguageCode(languages[0]), percents[0], letterBytes, isReliable ? 1 : 0};
  return guess;
}
