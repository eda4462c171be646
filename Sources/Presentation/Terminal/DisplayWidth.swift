extension StringProtocol {
  /// How many columns the text takes on a terminal.
  ///
  /// Wide characters and emoji take two, combining marks and other scalars that only shape their neighbors none.
  /// An emoji joined to another or to a skin tone takes no columns of its own; a symbol that a variation selector
  /// turns into an emoji takes two. Where terminals differ, this is the larger count, so that no line is too long.
  /// - Complexity: O(n).
  package var displayWidth: Int {
    var meter = WidthMeter()
    return unicodeScalars.reduce(0) { $0 + meter.width(of: $1) }
  }
}

/// Counts columns scalar by scalar, remembering what came before.
struct WidthMeter {
  private var last: Unicode.Scalar?
  private var lastWidth = 0
  private var joins = false

  /// The columns that this scalar adds behind those before it: 0, 1 or 2.
  mutating func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x7F {
      (last, lastWidth, joins) = (scalar, scalar.value < 0x20 ? 0 : 1, false)
      return lastWidth
    }
    if scalar.value == 0xFE0F { return widening() }
    if scalar.value == 0x200D {
      joins = lastWidth == 2
      return 0
    }
    guard !Self.isZeroWidth(scalar) else { return 0 }
    let width = WideCharacters.contains(scalar) ? 2 : 1
    let merges = lastWidth == 2 && (joins || Self.isSkinTone(scalar))
    joins = false
    if merges { return 0 }
    (last, lastWidth) = (scalar, width)
    return width
  }

  /// What an emoji variation selector adds to the symbol before it.
  private mutating func widening() -> Int {
    guard lastWidth == 1, let last, last.properties.isEmoji else { return 0 }
    lastWidth = 2
    return 1
  }

  private static func isSkinTone(_ scalar: Unicode.Scalar) -> Bool { (0x1F3FB...0x1F3FF).contains(scalar.value) }

  /// Marks that stand on the letter before them, format characters and the later parts of Hangul syllables.
  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F..<0xA0: return true
    case 0xA0..<0x300: return false
    case 0x1160...0x11FF, 0xD7B0...0xD7FF, 0xE0000...0xE0FFF: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator, .control: return true
    default: return false
    }
  }
}
