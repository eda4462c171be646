import CStemmer

/// Snowball's stemmers (Porter 2001): "elected", "electing" and "elects" have one stem.
struct Stemmer: ~Copyable {
  private let stemmer: OpaquePointer?

  /// - Parameter language: a BCP 47 tag; nil, or a language without a stemmer, counts as English.
  init(language: String?) {
    let code = String((language ?? "en").prefix { $0.isLetter }).lowercased()
    stemmer = sb_stemmer_new(code, nil) ?? sb_stemmer_new("en", nil)
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a word in lower case.
  borrowing func stem(_ word: String) -> String {
    guard let stemmer else { return word }
    let bytes = Array(word.utf8)
    guard let stem = sb_stemmer_stem(stemmer, bytes, Int32(clamping: bytes.count)) else { return word }
    let count = Int(sb_stemmer_length(stemmer))
    return String(decoding: (0..<count).map { stem[$0] }, as: UTF8.self)
  }
}
