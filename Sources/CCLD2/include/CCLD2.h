#ifndef STEMMA_CCLD2_H
#define STEMMA_CCLD2_H

#ifdef __cplusplus
extern "C" {
#endif

/// What CLD2 says of a text.
typedef struct {
  /// CLD2's code of the language, such as "en", "zh-Hant" or "iw"; "un" where it knows none. Never freed.
  const char *code;
  /// How much of the text's letters is in that language, in percent.
  int percent;
  /// The bytes of letters that were looked at.
  int letterBytes;
  /// Whether CLD2 is sure of the language.
  int isReliable;
} CCLD2Guess;

/// Finds the language of plain text, which must be valid UTF-8. Safe from any thread.
CCLD2Guess ccld2_guess(const char *text, int byteCount);

#ifdef __cplusplus
}
#endif
#endif
