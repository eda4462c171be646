import UTF8Text

/// The forms of a word that the model's features are made of, scalar by scalar as the Python language defines them,
/// since the weights were trained on its results.
enum LexicalForms {
  /// Scalars from which a shape is no longer spelled out.
  private static let longWord = 100
  /// Letters of one kind in a row that a shape shows.
  private static let shownRun = 4

  /// The first scalar.
  static func prefix(of word: String) -> String {
    word.unicodeScalars.first.map { String($0) } ?? ""
  }

  /// The last three scalars.
  static func suffix(of word: String) -> String {
    String(String.UnicodeScalarView(word.unicodeScalars.suffix(3)))
  }

  /// `Xxxx` for "Windsor", `dd/dd` for "24/04".
  static func shape(of word: String) -> String {
    if word.unicodeScalars.count >= longWord { return "LONG" }
    var shape = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    var run = 0
    for scalar in word.unicodeScalars {
      let kind = scalar.shapeKind
      run = kind == last ? run + 1 : 1
      last = kind
      if run <= shownRun { shape.append(kind) }
    }
    return String(shape)
  }

  /// Lower case without regard to a language, but with the final form of sigma (Unicode 3.13, Final_Sigma).
  static func lowercased(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
    guard word.unicodeScalars.contains("Σ") else { return word.scalarsLowercased() }
    let scalars = Array(word.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      if scalar == "Σ" {
        result.append(isFinal(index, in: scalars) ? "ς" : "σ")
      } else {
        result.append(scalar.properties.lowercaseMapping)
      }
    }
    return result
  }

  private static func isFinal(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
    return before?.properties.isCased == true && after?.properties.isCased != true
  }

  /// Every scalar is a letter, and there is one.
  static func isAlphabetic(_ word: String) -> Bool {
    !word.isEmpty && word.unicodeScalars.allSatisfy(\.isLetter)
  }

  /// Every scalar is white space, and there is one.
  static func isSpace(_ word: String) -> Bool {
    !word.isEmpty && word.unicodeScalars.allSatisfy(\.separatesWords)
  }
}

extension String {
  fileprivate func scalarsLowercased() -> String {
    var result = ""
    for scalar in unicodeScalars { result.append(scalar.properties.lowercaseMapping) }
    return result
  }
}

extension Unicode.Scalar {
  /// White space as Python's `str.isspace` has it: Unicode's separators of kind Zs, and scalars that the
  /// bidirectional algorithm takes for white space or a separator.
  var separatesWords: Bool {
    switch value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Of general category L.
  var isLetter: Bool {
    if value < 0x80 { return UInt8(value).isASCIILetter }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return false
    }
  }

  fileprivate var shapeKind: Unicode.Scalar {
    if isLetter { return properties.isUppercase ? "X" : "x" }
    switch properties.numericType {
    case .decimal, .digit: return "d"
    default: return self
    }
  }
}
