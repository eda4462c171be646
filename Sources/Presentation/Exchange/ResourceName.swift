import NewsModel

/// What names stories, witnesses and sources in formats that want addresses: URNs of ours, the same in all of them.
///
/// `urn:stemma:article/page.html` is an article by its name in Stemma's rows. The parts are percent-encoded (RFC 3986,
/// section 2.1), so that every name of a file gives a valid URN, and different names give different ones.
enum ResourceName {
  /// What all names of ours begin with, as a namespace.
  static let namespace = "urn:stemma:"

  /// The name without the namespace: `article/page.html`.
  static func local(_ parts: [String]) -> String { parts.map(encoded).joined(separator: "/") }

  /// The whole name.
  static func urn(_ parts: [String]) -> String { namespace + local(parts) }

  static func story(_ story: Story) -> [String] { ["story", story.id] }

  /// Articles are named alike in all stories; a lost report is one of its story.
  static func witness(_ witness: Witness, in story: Story) -> [String] {
    witness.article.map(article) ?? ["lost", story.id, witness.name]
  }

  static func article(_ article: Article.ID) -> [String] { ["article", article.description] }

  /// An address of the web with what no address may hold percent-encoded; nil for other addresses.
  static func webAddress(_ address: String) -> String? {
    let start = String(address.prefix(8)).lowercased()
    guard start.hasPrefix("https://") || start.hasPrefix("http://") else { return nil }
    return encoded(address, keeping: isAddressByte)
  }

  /// A part of a name. One that ends with a full stop has it encoded, too: a qualified name of PROV may not end so.
  private static func encoded(_ part: String) -> String {
    let name = encoded(part, keeping: isUnreserved)
    return name.hasSuffix(".") ? name.dropLast() + "%2E" : name
  }

  private static func encoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isKept(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// RFC 3986, section 2.3.
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// What may stand in an address: unreserved and reserved characters, and the sign of what is encoded already.
  private static func isAddressByte(_ byte: UInt8) -> Bool {
    isUnreserved(byte) || ":/?#@!$&'()*+,;=%".utf8.contains(byte)
  }
}
