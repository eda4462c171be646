import UTF8Text

/// Turns a page's bytes into valid UTF-8 without NUL, whatever they are.
///
/// The encoding is, in this order:
/// 1. what a byte order mark says; UTF-16 where every second byte is zero;
/// 2. UTF-8 where the bytes are valid UTF-8, or nearly so: a page whose text was converted on the way, and still
///    declares its old encoding, is read right;
/// 3. what the HTTP header says, then what a `<meta>` or XML declaration in the first 1,024 bytes says, unless the bytes
///    have no meaning in it. Labels mean what browsers take them for, so that "iso-8859-1" is windows-1252;
/// 4. what the frequencies of letters say; 5. windows-1252, or for a page that says it is UTF-8 that, repaired.
/// Cost: O(n).
struct CharacterDecoder {
  struct Decoded {
    var bytes: [UInt8]
    var encoding: String
    var repairs: Int
  }

  /// Of a page that says it is UTF-8, or nothing, malformed parts for each wide letter up to which it is UTF-8.
  private static let mostMalformed = 0.25
  /// The same for a page that says it is something else. Read as UTF-8, 258 pages converted to other encodings had
  /// never fewer than two malformed parts for each wide letter (2026-11-22).
  private static let mostMalformedOtherwise = 0.05
  /// Bytes without meaning, of all beyond ASCII, up to which text is in an encoding.
  private static let mostRepairs = 0.02
  /// Malformed parts up to which a page that says it is UTF-8 is taken by its word, wide letters or not.
  private static let fewMalformed = 3

  private let bytes: ArraySlice<UInt8>
  /// What the HTTP header and the page declare, the more trustworthy first.
  private let declared: [CharacterEncoding]

  /// - Parameter charset: the label that the HTTP header gives.
  static func decode(_ bytes: [UInt8], charset: String? = nil) -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Decoded(UTF8Repair(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return Decoded(bytes.dropFirst(2), .littleUTF16) }
    if bytes.starts(with: [0xFE, 0xFF]) { return Decoded(bytes.dropFirst(2), .bigUTF16) }
    if let encoding = zeroPattern(bytes) { return Decoded(bytes[...], encoding) }
    return CharacterDecoder(bytes[...], charset: charset).decode()
  }

  private init(_ bytes: ArraySlice<UInt8>, charset: String?) {
    self.bytes = bytes
    // A page that is no UTF-16 by its bytes and says so is UTF-8 (HTML Standard, section 13.2.3.2).
    declared = [charset, CharacterEncodingLabel.declared(in: bytes)].compactMap { $0 }.compactMap {
      CharacterEncoding(label: $0)
    }.map { $0.isUTF16 ? .utf8 : $0 }
  }

  /// Bytes beyond ASCII.
  private var highBytes: Int { bytes.reduce(0) { $0 + Int($1 >> 7) } }

  private func decode() -> Decoded {
    if let escaped = declared.first(where: \.isEscaped) { return Decoded(bytes, escaped) }
    let utf8 = UTF8Repair(bytes)
    if let escaped = detectedEscapes() { return Decoded(bytes, escaped) }
    if isUTF8(utf8) { return Decoded(utf8) }
    for encoding in declared where encoding != .utf8 {
      if let decoded = fitting(encoding) { return decoded }
    }
    if let detected = CharacterEncodingDetector.encoding(of: bytes), detected != .utf8,
      let decoded = fitting(detected)
    {
      return decoded
    }
    return Decoded(bytes, declared.first { $0 != .utf8 } ?? .windows1252)
  }

  /// Whether bytes are UTF-8 with a few mistakes at most.
  private func isUTF8(_ utf8: UTF8Repair) -> Bool {
    if utf8.malformed == 0 { return true }
    let says = declared.first.map { $0 == .utf8 }
    if says == true, utf8.malformed <= Self.fewMalformed { return true }
    let most = says == false ? Self.mostMalformedOtherwise : Self.mostMalformed
    return Double(utf8.malformed) <= most * Double(utf8.wide)
  }

  /// The text in an encoding, or in the one that extends it; nil where too many bytes have no meaning in it.
  private func fitting(_ encoding: CharacterEncoding) -> Decoded? {
    let usesControls = bytes.contains { (0x80...0x9F).contains($0) }
    let decoded = Decoded(bytes, usesControls ? encoding.extended : encoding)
    return Double(decoded.repairs) <= Self.mostRepairs * Double(highBytes) ? decoded : nil
  }

  /// The encoding of ASCII bytes with escape sequences that mean letters.
  private func detectedEscapes() -> CharacterEncoding? {
    guard bytes.span.offset(of: 0x1B, from: 0) < bytes.count, highBytes == 0 else { return nil }
    return CharacterEncodingDetector.encoding(of: bytes).flatMap { $0.isEscaped ? $0 : nil }
  }

  /// How many bytes from the start tell UTF-16.
  private static let patternBytes = 256

  /// UTF-16 where most bytes at even or at odd places are zero, and hardly any others.
  private static func zeroPattern(_ bytes: [UInt8]) -> CharacterEncoding? {
    let head = bytes.prefix(patternBytes)
    guard head.count >= 8 else { return nil }
    let even = head.indices.count { $0 % 2 == 0 && head[$0] == 0 }
    let odd = head.indices.count { $0 % 2 == 1 && head[$0] == 0 }
    let (least, most) = (head.count / 4, head.count / 32)
    if odd >= least && even <= most { return .littleUTF16 }
    return even >= least && odd <= most ? .bigUTF16 : nil
  }
}

extension CharacterDecoder.Decoded {
  fileprivate init(_ utf8: UTF8Repair) {
    self.init(bytes: utf8.text, encoding: CharacterEncoding.utf8.name, repairs: utf8.repairs)
  }

  /// The text in an encoding; where the C library lacks it, repaired UTF-8.
  fileprivate init(_ bytes: ArraySlice<UInt8>, _ encoding: CharacterEncoding) {
    guard let converted = CharacterConverter.convert(bytes, from: encoding) else {
      self.init(UTF8Repair(bytes))
      return
    }
    let clean = UTF8Repair(converted.text[...])
    self.init(bytes: clean.text, encoding: encoding.name, repairs: converted.repairs + clean.repairs)
  }
}
