package import NewsModel
import UTF8Text

/// Writes the tokens of one text in CoNLL-U (universaldependencies.org/format), piece by piece.
///
/// Tags and labels are the model's own. White space that is a token stands as `\s`, `\t`, `\n`, `\r` or `\uXXXX`, since a
/// line feed would end the line. The last column has the token's `Entity`, `SpaceAfter=No` and its `TokenRange`.
package struct CoNLLUWriter: Sendable {
  private let id: String
  private let text: String
  private let positions: OffsetConverter
  private var lines: String
  /// The sentence that is not finished, and the index of its first token.
  private var sentence: [AnalyzedToken] = []
  private var firstToken = 0
  private var sentenceCount = 0

  /// - Parameters:
  ///   - id: the name of the document.
  ///   - text: what the tokens are of.
  package init(id: String, text: String, offsets: OffsetUnit) {
    self.id = Self.escaped(id)
    self.text = text
    positions = OffsetConverter(text, unit: offsets)
    lines = "# newdoc id = \(self.id)\n"
  }

  package mutating func append(_ tokens: [AnalyzedToken]) {
    for token in tokens {
      if token.isSentenceStart { finishSentence() }
      sentence.append(token)
    }
  }

  /// What was written since the last call, for documents too long for the memory.
  package mutating func takeText() -> String {
    defer { lines = "" }
    return lines
  }

  /// The document, or what of it was not taken.
  package consuming func document() -> String {
    finishSentence()
    return sentenceCount == 0 ? lines + "\n" : lines
  }

  private mutating func finishSentence() {
    guard let first = sentence.first, let last = sentence.last else { return }
    sentenceCount += 1
    let words = text[TextRange(first.range.start, last.range.end)].split(whereSeparator: \.isWhitespace)
    lines += "# sent_id = \(id)-\(sentenceCount)\n# text = \(words.joined(separator: " "))\n"
    for index in sentence.indices { lines += line(index) + "\n" }
    lines += "\n"
    firstToken += sentence.count
    sentence.removeAll()
  }

  private func line(_ index: Int) -> String {
    let token = sentence[index]
    let place = token.head - firstToken
    let head = place == index || !sentence.indices.contains(place) ? 0 : place + 1
    let columns = [
      String(index + 1), Self.escaped(String(text[token.range])), Self.escaped(token.lemma), token.partOfSpeech,
      token.tag, token.features, String(head), token.label, "", details(token),
    ]
    return columns.map { $0.isEmpty ? "_" : $0 }.joined(separator: "\t")
  }

  private func details(_ token: AnalyzedToken) -> String {
    var details: [String] = []
    if !token.entity.isEmpty { details.append("Entity=\(token.entity)") }
    if !isFollowedBySpace(token) { details.append("SpaceAfter=No") }
    details.append("TokenRange=\(positions.convert(token.range.start)):\(positions.convert(token.range.end))")
    return details.joined(separator: "|")
  }

  private func isFollowedBySpace(_ token: AnalyzedToken) -> Bool {
    let bytes = text.utf8
    let end = bytes.index(bytes.startIndex, offsetBy: token.range.end)
    return end < bytes.endIndex && bytes[end] == UInt8(ascii: " ")
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    let isBlank = text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case " ": result += isBlank ? "\\s" : " "
      case _ where scalar.value < 0x20 || (isBlank && scalar.properties.isWhitespace):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
