import FoundationEssentials
import UTF8Text

extension FeedTreeReader {
  /// The words of an element whose type is known, or else guessed; nil when it holds none.
  func text(of node: MarkupTree.Node, _ context: FeedContext, kind: FeedText.Kind? = nil) -> FeedText? {
    if tree.holdsElements(node) {
      return text(tree.innerMarkup(of: node), kind == .xhtml ? .xhtml : .html, context)
    }
    let words = tree.text(of: node)
    return text(words, kind ?? (MarkupGuess.isHTML(words) ? .html : .text), context)
  }

  func text(_ words: String, _ kind: FeedText.Kind, _ context: FeedContext) -> FeedText? {
    guard var value = words.trimmed else { return nil }
    if kind == .html || kind == .xhtml { value = MarkupLinks.resolve(value, base: context.base) }
    return FeedText(value: value, kind: kind, language: context.language, base: context.base)
  }

  /// A text construct or content of Atom (RFC 4287, sections 3.1 and 4.1.3; version 0.3 by its `mode`).
  func atomText(of node: MarkupTree.Node, _ context: FeedContext) -> FeedText? {
    if let source = context.resolve(tree.attribute("src", of: node)) {
      let type = tree.attribute("type", of: node) ?? ""
      return FeedText(
        value: "", kind: .other(type: type), language: context.language, base: context.base, source: source)
    }
    switch tree.attribute("mode", of: node)?.lowercased() {
    case "base64": return base64Text(of: node, context)
    case "escaped": return text(tree.text(of: node), atomKind(of: node, default: .html), context)
    default: break
    }
    let kind = atomKind(of: node, default: .text)
    if kind == .html, let escaped = escapedDivision(of: node) { return text(tree.text(of: escaped), .html, context) }
    if tree.holdsElements(node) {
      let isWrapped = kind == .xhtml && (tree.vocabulary(of: node) == .atom || plainVocabulary == .atom)
      let content = isWrapped ? innermostDivision(of: node) : node
      let inner = content == node ? context : context.entering(content, of: tree)
      return text(tree.innerMarkup(of: content), kind == .xhtml || kind == .text ? .xhtml : kind, inner)
    }
    if case .other(let type) = kind, !Self.isReadable(type) { return base64Text(of: node, context) }
    return text(tree.text(of: node), kind, context)
  }

  /// XHTML stands in a division that is not part of it (RFC 4287, section 3.1.1.3).
  private func innermostDivision(of node: MarkupTree.Node) -> MarkupTree.Node {
    let elements = Array(tree.elements(of: node).prefix(2))
    return elements.count == 1 && tree.localName(of: elements[0]) == "div" ? elements[0] : node
  }

  /// A division that holds escaped HTML: one wrapping too many.
  private func escapedDivision(of node: MarkupTree.Node) -> MarkupTree.Node? {
    let division = innermostDivision(of: node)
    return division != node && !tree.holdsElements(division) ? division : nil
  }

  private func atomKind(of node: MarkupTree.Node, default unstated: FeedText.Kind) -> FeedText.Kind {
    guard let type = tree.attribute("type", of: node)?.lowercased() else { return unstated }
    switch type {
    case "text", "text/plain", "plain": return .text
    case "html", "text/html": return .html
    case "xhtml", "application/xhtml+xml", "text/xhtml": return .xhtml
    default: return .other(type: type)
    }
  }

  /// Whether a content of that type stands as it is, not in base 64 (RFC 4287, section 4.1.3.3).
  private static func isReadable(_ type: String) -> Bool {
    type.hasPrefix("text/") || type.hasSuffix("/xml") || type.hasSuffix("+xml") || !type.contains("/")
  }

  /// What base 64 says; as it stands where it is none.
  private func base64Text(of node: MarkupTree.Node, _ context: FeedContext) -> FeedText? {
    let encoded = tree.text(of: node)
    let kind = atomKind(of: node, default: .text)
    guard let data = Data(base64Encoded: encoded, options: .ignoreUnknownCharacters), !data.isEmpty,
      let decoded = String(validating: data, as: UTF8.self)
    else { return text(encoded, kind, context) }
    if case .other = kind { return text(decoded, MarkupGuess.isHTML(decoded) ? .html : kind, context) }
    return text(decoded, kind == .text && MarkupGuess.isHTML(decoded) ? .html : kind, context)
  }

  /// A date, where the element holds words.
  func date(_ node: MarkupTree.Node) -> FeedDate? { tree.text(of: node).trimmed.map { FeedDate($0) } }

  /// An address that an element's words state.
  ///
  /// An ampersand that was escaped twice is meant as one.
  func address(_ node: MarkupTree.Node, _ context: FeedContext) -> String? {
    let text = tree.text(of: node)
    return context.resolve(text.utf8.contains(UInt8(ascii: "&")) ? text.replacing("&amp;", with: "&") : text)
  }

  /// A person in one line of words: "Jane Doe", "jane@example.com (Jane Doe)", "Jane Doe <jane@example.com>".
  func person(inWords node: MarkupTree.Node) -> FeedPerson? { PersonLine.person(in: tree.text(of: node)) }
}

/// Reads a person off one line.
enum PersonLine {
  static func person(in line: String) -> FeedPerson? {
    guard let line = line.trimmed else { return nil }
    for (opening, closing) in [("(", ")"), ("<", ">")] as [(Character, Character)] {
      guard line.last == closing, let start = line.lastIndex(of: opening) else { continue }
      let inside = String(line[line.index(after: start)...].dropLast()).trimmed
      let outside = String(line[..<start]).trimmed
      guard let email = [inside, outside].compactMap({ $0.flatMap(email(in:)) }).first else { continue }
      let name = [outside, inside].compactMap(\.self).first { self.email(in: $0) == nil }
      return FeedPerson(name: name, email: email)
    }
    if let email = email(in: line) { return FeedPerson(email: email) }
    return FeedPerson(name: line)
  }

  private static func email(in text: String) -> String? {
    let text = text.hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
    guard let at = text.firstIndex(of: "@"), at != text.startIndex, !text.contains(" "), text[at...].contains(".")
    else {
      return nil
    }
    return text
  }
}
