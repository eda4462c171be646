/// One line for a terminal, in parts of one style each.
struct TerminalLine {
  /// How a part is set off; plain where colors are not wanted.
  enum Style: String {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case green = "32"
    case yellow = "33"
  }

  private(set) var parts: [(text: String, style: Style)] = []

  init(_ text: String = "", _ style: Style = .plain) { append(text, style) }

  /// The columns it takes.
  var width: Int { parts.reduce(0) { $0 + $1.text.displayWidth } }

  mutating func append(_ text: String, _ style: Style = .plain) {
    if !text.isEmpty { parts.append((text, style)) }
  }

  /// Adds spaces up to a column, then the text there.
  mutating func append(_ text: String, _ style: Style = .plain, at column: Int) {
    guard !text.isEmpty else { return }
    append(String(repeating: " ", count: max(0, column - width)))
    append(text, style)
  }

  /// Adds spaces so that the text ends at a column.
  mutating func append(_ text: String, _ style: Style = .plain, endingAt column: Int) {
    append(text, style, at: column - text.displayWidth)
  }

  /// The line without spaces at its end, with escape sequences (ECMA-48, SGR) where colors are wanted.
  func rendered(usesColor: Bool) -> String {
    var text = ""
    for part in parts {
      text += usesColor && part.style != .plain ? "\u{1B}[\(part.style.rawValue)m\(part.text)\u{1B}[0m" : part.text
    }
    while text.last == " " { text.removeLast() }
    return text
  }
}
