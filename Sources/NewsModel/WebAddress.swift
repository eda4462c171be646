import UTF8Text

/// Makes relative addresses absolute (RFC 3986, section 5.2).
package enum WebAddress {
  /// The absolute form of a reference; as written where no base is known, nil where it opens no page: an empty one, or
  /// a script.
  package static func resolve(_ reference: String, base: String?) -> String? {
    guard let reference = reference.trimmed, !isScript(reference) else { return nil }
    guard let base, let start = Parts(base), start.scheme != nil else { return reference }
    return Parts(reference)?.resolved(against: start).description ?? reference
  }

  /// Longer addresses are no base, in bytes, since each relative address would grow by it (2026-11-22).
  private static let baseLimit = 512

  /// A base for others: absolute, of the web, and not too long.
  package static func base(_ reference: String, within base: String?) -> String? {
    guard let resolved = resolve(reference, base: base), resolved.utf8.count <= baseLimit,
      let parts = Parts(resolved), let scheme = parts.scheme?.lowercased(),
      ["http", "https", "ftp", "file", "feed"].contains(scheme)
    else { return base }
    return parts.description
  }

  private static func isScript(_ reference: String) -> Bool {
    let scheme = reference.utf8.prefix { $0 != UInt8(ascii: ":") }.filter { $0 > 0x20 }.map(\.asciiLowercased)
    return ["javascript", "vbscript", "data"].contains { scheme == Array($0.utf8) }
  }

  /// The five parts of an address (RFC 3986, appendix B).
  private struct Parts {
    var scheme: Substring?
    var authority: Substring?
    var path: Substring
    var query: Substring?
    var fragment: Substring?

    init?(_ text: String) {
      var rest = text[...]
      fragment = Self.cut(&rest, after: "#")
      query = Self.cut(&rest, after: "?")
      if let colon = rest.utf8.firstIndex(where: { ":/".utf8.contains($0) }), rest.utf8[colon] == UInt8(ascii: ":"),
        let first = rest.utf8.first, first.isASCIILetter,
        rest[..<colon].utf8.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || "+-.".utf8.contains($0) })
      {
        scheme = rest[..<colon]
        rest = rest[rest.utf8.index(after: colon)...]
      }
      if rest.hasPrefix("//") {
        // `http:///` is a slip that browsers forgive.
        let isWeb = scheme.map { $0.lowercased().hasPrefix("http") } ?? false
        let host = isWeb ? rest.drop { $0 == "/" } : rest.dropFirst(2)
        let end = host.utf8.firstIndex(of: UInt8(ascii: "/")) ?? host.endIndex
        authority = host[..<end]
        rest = host[end...]
      }
      path = rest
    }

    private static func cut(_ text: inout Substring, after mark: Unicode.Scalar) -> Substring? {
      guard let index = text.unicodeScalars.firstIndex(of: mark) else { return nil }
      defer { text = text[..<index] }
      return text[text.unicodeScalars.index(after: index)...]
    }

    func resolved(against base: Parts) -> Parts {
      var result = self
      if scheme != nil { return result }
      result.scheme = base.scheme
      if authority != nil { return result }
      result.authority = base.authority
      if path.isEmpty {
        result.path = base.path
        result.query = query ?? base.query
      } else if path.utf8.first == UInt8(ascii: "/") {
        result.path = Self.removingDots(String(path))
      } else {
        result.path = Self.removingDots(merged(with: base))
      }
      return result
    }

    private func merged(with base: Parts) -> String {
      if base.authority != nil, base.path.isEmpty { return "/" + path }
      guard let slash = base.path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return String(path) }
      return String(base.path[...slash]) + path
    }

    /// Without `.` and `..` (section 5.2.4). Cost: O(n).
    private static func removingDots(_ path: String) -> Substring {
      var kept: [Substring] = []
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if part == ".." {
          if kept.count > 1 { kept.removeLast() }
        } else if part != "." {
          kept.append(part)
        }
        if index == parts.count - 1, part == "." || part == ".." { kept.append("") }
      }
      return kept.joined(separator: "/")[...]
    }

    var description: String {
      var result = scheme.map { $0 + ":" }.map(String.init) ?? ""
      if let authority { result += "//" + authority }
      result += path
      if let query { result += "?" + query }
      if let fragment { result += "#" + fragment }
      return result
    }
  }
}
