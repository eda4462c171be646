import Testing

@testable import HTML

@Suite struct CharacterDecoderTests {
  private func text(_ bytes: [UInt8]) -> String {
    String(decoding: CharacterDecoder.decode(bytes).bytes, as: UTF8.self)
  }

  private func page(declaring charset: String, _ content: [UInt8]) -> [UInt8] {
    Array("<meta charset=\"\(charset)\">".utf8) + content
  }

  @Test func `bytes that are valid UTF-8 are UTF-8 whatever they declare`() {
    let decoded = CharacterDecoder.decode(page(declaring: "iso-8859-1", Array("Zürich".utf8)))
    #expect(decoded.encoding == "utf-8")
    #expect(decoded.repairs == 0)
  }

  @Test func `undeclared bytes that are not UTF-8 are windows-1252`() {
    #expect(text([0x93, 0x5A, 0xFC, 0x94]) == "“Zü”")
  }

  @Test func `a declared charset is followed`() {
    let russian: [UInt8] = [0xEC, 0xE8, 0xF0]
    #expect(text(page(declaring: "windows-1251", russian)).hasSuffix("мир"))
    let old = Array("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">".utf8)
    #expect(text(old + russian).hasSuffix("мир"))
  }

  @Test func `a label that browsers read as windows-1252 is read so`() {
    #expect(text(page(declaring: "ISO-8859-1", [0x80])).hasSuffix("€"))
  }

  @Test func `a declaration behind the first kilobyte counts for nothing`() {
    let bytes = [UInt8](repeating: 0x20, count: 1024) + page(declaring: "windows-1251", [0xEC])
    #expect(text(bytes).hasSuffix("ì"))
  }

  @Test func `malformed UTF-8 and NUL are repaired and counted`() {
    let decoded = CharacterDecoder.decode(page(declaring: "utf-8", [0x61, 0xFF, 0x62, 0x00, 0x63, 0xE2, 0x82]))
    #expect(String(decoding: decoded.bytes, as: UTF8.self).hasSuffix("a\u{FFFD}b\u{FFFD}c\u{FFFD}"))
    #expect(decoded.repairs == 3)
  }

  @Test func `byte order marks decide`() {
    #expect(text([0xEF, 0xBB, 0xBF, 0x61]) == "a")
    #expect(text([0xFF, 0xFE, 0x61, 0x00]) == "a")
    #expect(text([0xFE, 0xFF, 0x00, 0x61]) == "a")
  }

  @Test func `an unknown charset counts for nothing`() {
    let decoded = CharacterDecoder.decode(page(declaring: "no-such-charset", [0xFF]))
    #expect(decoded.encoding == "windows-1252")
    #expect(decoded.repairs == 0)
  }
}
