import Foundation
import Testing
import WARC

/// Archives that are changed by chance, the same ones in every run. `STEMMA_FUZZ_SECONDS` gives the time for more.
@Suite struct MutationTests {
  private static let rounds = 400
  private static let limits = WARCLimits(recordBytes: 1 << 16, headerBytes: 1 << 12, payloadBytes: 1 << 18)

  @Test func `whatever an archive holds, it is read to its end within its limits`() {
    var random = SplitMix(state: 20_261_122)
    let seconds = ProcessInfo.processInfo.environment["STEMMA_FUZZ_SECONDS"].flatMap(Double.init) ?? 0
    let end = ContinuousClock.now + .seconds(seconds)
    var round = 0
    while round < Self.rounds || ContinuousClock.now < end {
      let archive = Self.mutated(Self.seeds[Int(random.next() % UInt64(Self.seeds.count))], &random)
      check(archive, piece: random.next() % 4 == 0 ? 7 : 1 << 20)
      round += 1
    }
  }

  private func check(_ archive: [UInt8], piece: Int) {
    let elements = read(archive, limits: Self.limits, piece: piece)
    #expect(elements.count <= archive.count * Self.limits.expansion + 1)
    var last = WARCPosition(offset: 0)
    for element in elements {
      let position: WARCPosition
      switch element {
      case .success(let record):
        position = record.position
        #expect(record.block.count <= Self.limits.recordBytes)
        if let payload = try? record.payload(limits: Self.limits) {
          #expect(payload.bytes.count <= Self.limits.payloadBytes)
        }
      case .failure(let failure): position = failure.position
      }
      #expect(position.offset <= archive.count && (position.offset, position.offsetInMember) >= (last.offset, 0))
      last = position
    }
  }

  private static let seeds: [[UInt8]] = {
    let head = ["HTTP/1.1 200 OK", "Content-Type: text/html"]
    let page = gzipped(Array("<p>tide tables</p>".utf8))
    let records = [
      record("warcinfo", "software: none"), record("request", type: "application/http", "GET / HTTP/1.1\r\n\r\n"),
      response(head, Array("<p>tide".utf8)), response(head + ["Content-Encoding: gzip"], page),
      response(head + ["Transfer-Encoding: chunked"], Array("5\r\ntide \r\n6\r\ntables\r\n0\r\n\r\n".utf8)),
      response(head + ["Content-Encoding: br"], [27, 199, 0, 248, 141, 148, 110, 222, 180, 44, 75, 163, 43, 16]),
      record("conversion", version: "WARC/0.18", "tide"),
    ]
    let whole = records.flatMap { $0 }
    return [
      whole, gzipped(whole), records.flatMap(gzipped), zstandardFrame(whole), records.flatMap(zstandardFrame),
      skippableFrame(Array("tide tables of the harbor".utf8)) + records.flatMap(zstandardFrame),
      bomb(records[2], zeros: 200_000) + gzipped(whole),
    ]
  }()

  /// Strings that mean something to the reader.
  private static let words: [[UInt8]] = [
    Array("WARC/1.0\r\n".utf8), Array("Content-Length: 5\r\n".utf8), Array("\r\n\r\n".utf8), [0x1F, 0x8B, 8, 0],
    [0x28, 0xB5, 0x2F, 0xFD], [0x5D, 0x2A, 0x4D, 0x18], [0], Array("99999999999999999999".utf8), Array("-".utf8),
  ]

  private static func mutated(_ seed: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = seed
    for _ in 0...(random.next() % 6) where !bytes.isEmpty {
      let place = Int(random.next() % UInt64(bytes.count))
      let end = min(bytes.count, place + Int(random.next() % 64))
      switch random.next() % 6 {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes[place] ^= 1 << UInt8(random.next() % 8)
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: Int(random.next() % UInt64(bytes.count)))
      case 4: bytes.insert(contentsOf: words[Int(random.next() % UInt64(words.count))], at: place)
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }
}

/// Numbers that look like chance and are the same in every run (Steele, Lea, Flood: SplitMix64).
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
