import NewsModel
import Testing

@testable import Storage

@Suite struct PackTests {
  @Test(arguments: [
    "", "{}", "[1,2,3]", "[-7,0,999999999,1000000000]", ##"{"a":"#1,2:3","b":[0.5,1e9,-0,01,12]}"##,
    ##"{"quo\"te#":[5,-5],"back\\":7}"##, "[1", "\"open", "#", "-", #"{"n":12345678901234567890}"#, "[1.0,2E5,3-4]",
  ])
  func `what was split is joined to the byte, unless it has a sign that no JSON has`(json: String) {
    let bytes = Array(json.utf8)
    let joined = try? SplitJSON(bytes).joined()
    #expect(json == "#" ? joined == nil : joined == bytes)
  }

  @Test func `ranges that rise take a byte a number`() {
    let split = SplitJSON(Array("[[100,120],[125,160],[170,171]]".utf8))
    #expect(String(decoding: split.text, as: UTF8.self) == "[[#,#],[#,#],[#,#]]")
    #expect(split.numbers.count == 7)
  }

  @Test(arguments: [
    SplitJSON(text: Array("[#]".utf8), numbers: []), SplitJSON(text: Array("[#]".utf8), numbers: [1, 1]),
    SplitJSON(text: Array("[#]".utf8), numbers: [0x80]),
    SplitJSON(text: Array("[#]".utf8), numbers: [UInt8](repeating: 0xFF, count: 11)),
    SplitJSON(text: Array("[#,#]".utf8), numbers: [UInt8](repeating: 0xFF, count: 9) + [1, 2]),
  ])
  func `numbers that were never split are refused`(split: SplitJSON) {
    #expect(throws: DocumentError.self) { try split.joined() }
  }

  private let entries = [
    PackEntry(head: Array("{}".utf8), text: [0, 255, 10, 35]),
    PackEntry(head: [], text: [], facts: SplitJSON(Array("[1,2,30000]".utf8))),
    PackEntry(head: Array("head".utf8), text: Array(repeating: 7, count: 1000), facts: SplitJSON(Array("{}".utf8))),
  ]

  @Test func `a pack gives back what was put in, its texts without its facts`() throws {
    let pack = try Pack(entries)
    let texts = try PackTexts(packed: pack.texts)
    let facts = try PackFacts(packed: pack.facts, after: texts)
    for (position, entry) in entries.enumerated() {
      let (head, text) = try texts.entry(position)
      #expect(PackEntry(head: head, text: text, facts: try facts.entry(position)) == entry)
    }
    #expect(throws: DocumentError.self) { try texts.entry(3) }
    #expect(throws: DocumentError.self) { try facts.entry(-1) }
  }

  @Test func `a pack with a bit changed is refused, or was not changed by it; one that is cut is refused`() throws {
    let pack = try Pack(entries)
    let texts = try PackTexts(packed: pack.texts)
    var refused = 0
    for bit in 0..<(8 * pack.texts.count) {
      let read = try? PackTexts(packed: Self.flipped(pack.texts, bit))
      #expect(read == nil || read?.bytes == texts.bytes)
      refused += read == nil ? 1 : 0
    }
    for bit in 0..<(8 * pack.facts.count) {
      let read = try? PackFacts(packed: Self.flipped(pack.facts, bit), after: texts)
      #expect(try read == nil || read?.entry(1) == entries[1].facts)
    }
    #expect(refused > 8 * pack.texts.count - 8)
    for count in 0..<pack.texts.count {
      #expect(throws: DocumentError.self) { try PackTexts(packed: Array(pack.texts.prefix(count))) }
    }
  }

  private static func flipped(_ bytes: [UInt8], _ bit: Int) -> [UInt8] {
    var changed = bytes
    changed[bit / 8] ^= 1 << UInt8(bit % 8)
    return changed
  }
}
