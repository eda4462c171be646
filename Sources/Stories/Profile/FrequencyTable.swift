import Glibc

/// The table of word frequencies that is part of the program.
struct FrequencyTable {
  /// By stem: the share of articles that have one of its words.
  private(set) var shares: [String: Double] = [:]

  /// Words of an article.
  private static let articleLength = 300.0

  /// - Parameter rows: language, Zipf frequency times 100 and words, with tabs between them; rows of a language together.
  init(_ rows: [UInt8]) {
    var language = ""
    var frequencies: [String: Double] = [:]
    var stemmer = Stemmer(language: nil)
    for row in rows.split(separator: UInt8(ascii: "\n")) {
      let fields = row.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 3, let zipf = Double(fields[1]) else { continue }
      if fields[0] != language {
        add(frequencies)
        (language, frequencies) = (fields[0], [:])
        stemmer = Stemmer(language: language)
      }
      for word in fields[2].split(separator: " ") {
        frequencies[stemmer.stem(String(word)), default: 0] += pow(10, zipf / 100 - 9)
      }
    }
    add(frequencies)
  }

  /// Adds the stems of a language, but for those that an earlier one has.
  private mutating func add(_ frequencies: [String: Double]) {
    shares.merge(frequencies.mapValues { 1 - exp(-Self.articleLength * $0) }) { earlier, _ in earlier }
  }
}
