@_spi(_Unicode) import Swift

/// What BERT's tokenizer does with a character that is none of ASCII's.
enum CharacterKind {
  /// It parts words.
  case space
  /// It is left out.
  case nothing
  /// It is a word of its own: punctuation, a Chinese character.
  case alone
  /// It is a part of a word.
  case letter

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x2010...0x2027, 0x2030...0x203E: self = .alone
    case 0xFFFD: self = .nothing
    case let value where Self.isChinese(value): self = .alone
    default: self = scalar.properties.isKnownToBERT ? Self(scalar.properties) : .letter
    }
  }

  private init(_ properties: Unicode.Scalar.Properties) {
    switch properties.generalCategory {
    case .control, .format, .privateUse, .surrogate: self = .nothing
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      self = .alone
    default: self = .letter
    }
  }

  /// Blocks of Chinese characters, by `is_chinese_char` of the library tokenizers (`normalizers/bert.rs`); BERT's own
  /// list has the fifth from 2B820 on.
  private static func isChinese(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2B73F, 0x2B740...0x2B81F, 0x2B920...0x2CEAF,
      0xF900...0xFAFF, 0x2F800...0x2FA1F:
      true
    default: false
    }
  }

  /// A character in lower case without accents: decomposed (Unicode's form NFD), then without its nonspacing marks.
  static func plainSpelling(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    String(Character(scalar))._nfd.filter { !$0.properties.isAccent }
      .flatMap { $0.properties.lowercaseMapping.unicodeScalars }
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the character is as old as the tables of the tokenizer by which the network was trained, those of Unicode
  /// 8 (2015); newer ones are letters to it.
  fileprivate var isKnownToBERT: Bool { age.map { $0.major <= 8 } ?? false }

  fileprivate var isAccent: Bool { generalCategory == .nonspacingMark && isKnownToBERT }
}
