import NewsModel
import UTF8Text

/// The bodies and places that a text names.
///
/// Purpose: bind a short form to the full name, and "the company" or "the ministry" to the body it means. Valid when:
/// the body stands before by name. Cost: O(names) to build; O(log n + names tried) a look-up.
struct OrganizationNames {
  private let reading: Reading
  private let book: NameBook
  private let outlets: OutletIndex
  /// For each name where it, or the full name it is short for, first stands.
  private let introductions: [String: Range<Int>]

  init(reading: Reading, book: NameBook, outlets: OutletIndex) {
    self.reading = reading
    self.book = book
    self.outlets = outlets
    var introductions: [String: Range<Int>] = [:]
    var byFirstWord: [String: Range<Int>] = [:]
    var byInitials: [String: Range<Int>] = [:]
    for name in book.names where book.isBody(name) {
      let key = reading.key(name)
      guard introductions[key] == nil else { continue }
      let isAcronym =
        name.count == 1 && reading.text[reading.tokens[name.lowerBound].range].utf8.allSatisfy(\.isASCIIUppercase)
      let full = isAcronym ? byInitials[key] : book.isPlace(name) ? nil : byFirstWord[reading.word(name.lowerBound)]
      introductions[key] =
        full.flatMap { Self.isShort(name, for: $0, isAcronym: isAcronym, reading) ? $0 : nil } ?? name
      guard name.count > 1 else { continue }
      if !book.isPlace(name) {
        byFirstWord[reading.word(name.lowerBound)] = byFirstWord[reading.word(name.lowerBound)] ?? name
      }
      let initials = name.filter { reading.isCapitalized($0) }.compactMap { reading.word($0).first.map(String.init) }
        .joined()
      byInitials[initials] = byInitials[initials] ?? name
    }
    self.introductions = introductions
  }

  /// Whether a name is the first words of another.
  private static func isShort(_ name: Range<Int>, for full: Range<Int>, isAcronym: Bool, _ reading: Reading) -> Bool {
    isAcronym || name.count < full.count && zip(name, full).allSatisfy { reading.word($0) == reading.word($1) }
  }

  /// Where a name, or the full name it is short for, first stands.
  func introduction(of name: Range<Int>) -> Range<Int> { introductions[reading.key(name)] ?? name }

  /// Whether a name is that of such a body: "the ministry" of "the Fisheries Ministry" or "Ministry of Fisheries".
  func isNamed(_ name: Range<Int>, by noun: String) -> Bool {
    guard name.count > 1 else { return false }
    return name.contains { index in
      SourceWords.singular(reading.word(index)) == noun
        && (index == name.upperBound - 1 || ["of", "for"].contains(reading.word(index + 1)))
    }
  }

  /// The last body before a token that is named by a noun.
  func named(with noun: String, before index: Int) -> Range<Int>? {
    book.last(before: index) { book.isBody($0) && isNamed($0, by: noun) }.map(introduction)
  }

  /// The first body named in a run of words.
  func name(in words: Range<Int>) -> Range<Int>? {
    let first = book.names.partitioningIndex { $0.lowerBound >= words.lowerBound }
    return book.names[first...].prefix { $0.upperBound <= words.upperBound }.first(where: isSpeaker).map(introduction)
  }

  /// A body rather than a country, outlet or platform.
  private func isSpeaker(_ name: Range<Int>) -> Bool {
    book.isBody(name) && !book.isPlace(name) && outlets.mention(in: name) == nil
      && VenueWords.platforms[reading.word(name.lowerBound)] == nil
  }

  /// The last body named before a token, outlets and what stands in quotations left out.
  func last(before index: Int) -> Range<Int>? {
    book.last(before: index) { name in
      isSpeaker(name) && reading.quotation(at: name.lowerBound) == nil
    }.map(introduction)
  }
}
