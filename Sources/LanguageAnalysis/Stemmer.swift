import CStemmer

/// Snowball's English stemmer ("Porter2", snowballstem.org), through libstemmer.
///
/// Each distinct word is stemmed once and remembered, up to `capacity` words.
struct Stemmer {
  private let stemmer = SnowballStemmer()
  private var known: [String: String] = [:]

  /// Words remembered; a news page has some 500, a long report 5,000.
  private static let capacity = 50_000

  mutating func stem(_ word: String) -> String {
    if let stem = known[word] { return stem }
    let stem = stemmer.stem(word)
    if known.count < Self.capacity { known[word] = stem }
    return stem
  }
}

/// Owns one `sb_stemmer`; a class because it must be freed once. Used by one analysis at a time.
private final class SnowballStemmer {
  private let stemmer = sb_stemmer_new("english", "UTF_8")

  deinit { sb_stemmer_delete(stemmer) }

  func stem(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard let stemmer, let stem = sb_stemmer_stem(stemmer, bytes, Int32(bytes.count)) else { return word }
    let count = Int(sb_stemmer_length(stemmer))
    return String(decoding: UnsafeBufferPointer(start: stem, count: count), as: UTF8.self)
  }
}
