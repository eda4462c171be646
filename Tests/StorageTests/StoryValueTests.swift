import NewsModel
import Testing
import UTF8Text

@testable import Storage

@Suite struct StoryValueTests {
  private let texts = ["a.html", "b.html"].map { StoredText(name: Article.ID($0), body: Array("The ferry sank.".utf8)) }

  @Test func `a story with everything that stories have is read as it was written`() throws {
    let document = StoryDocument.full
    let packed = try document.packed(after: texts)
    let read = try StoryDocument(packed: packed, after: texts.reversed())
    #expect(read.stemma == document.stemma)
    #expect(read.times.map(\.article) == document.times.map(\.article))
    #expect(read.times.map(\.times) == document.times.map(\.times))
    #expect(try read.packed(after: texts) == packed)
  }

  @Test func `each kind has a code`() {
    func isCoded<Kind: CodedKind>(_: Kind.Type) -> Bool {
      Kind.allCases.allSatisfy(Kind.codes.contains) && Kind.allCases.count == Kind.codes.count
    }
    #expect(isCoded(Evidence.Kind.self) && isCoded(Witness.Kind.self) && isCoded(Outlet.Kind.self))
    #expect(isCoded(Derivation.Kind.self) && isCoded(Citation.Kind.self) && isCoded(Origin.Kind.self))
    #expect(isCoded(DerivationChange.Kind.self) && isCoded(DerivationChange.Aspect.self))
    #expect(isCoded(ClaimConflict.Kind.self) && isCoded(TimeExpression.Kind.self))
  }

  @Test func `known names, texts told before and ranges nearby take a byte each`() {
    let name = Article.ID("a name of some length.html")
    var packer = StoryPacker(names: [name])
    for start in [1000, 1020] { packer.pack(Excerpt(article: name, range: TextRange(start, start + 15))) }
    for text in ["Reuters", "Reuters"] { packer.pack(text) }
    #expect(packer.streams[.names] == [1, 1])
    // 1000 folded in two bytes, then 20 behind it.
    #expect(packer.streams[.starts] == [0xD0, 0x0F, 40])
    #expect(packer.streams[.lengths] == [15, 15])
    #expect(packer.streams[.textPlaces] == [14, 1])
    #expect(packer.streams[.texts] == Array("Reuters".utf8))
  }

  @Test func `words that two texts share are told by those of the first`() {
    var packer = StoryPacker(names: texts.map(\.name))
    for start in [500, 560] {
      let own = Excerpt(article: texts[0].name, range: TextRange(start, start + 40))
      let other = Excerpt(article: texts[1].name, range: TextRange(start - 300, start - 262))
      packer.pack(Evidence(.passage, [own, other]))
    }
    #expect(packer.streams[.lengths] == [40, 40])
    // 300 less than the step of 500, folded in two bytes, and two bytes shorter; the second as far behind the first.
    #expect(packer.streams[.shifts] == [0xD7, 0x04, 3, 0, 3])
  }

  @Test func `streams that are cut, or hold other bytes, are refused or read as something, and never run on`() throws {
    var packer = StoryPacker(names: texts.map(\.name))
    packer.pack(StoryDocument.full)
    let bytes = packer.streams.bytes
    var refused = 0
    for place in bytes.indices {
      for damaged in [Array(bytes[..<place]), bytes.replacing(place, by: 0xFF), bytes.replacing(place, by: 0)] {
        do {
          var unpacker = StoryUnpacker(try StoryStreams(bytes: damaged), names: texts.map(\.name))
          _ = try unpacker.value(StoryDocument.self)
          if !unpacker.isAtEnd { refused += 1 }
        } catch { refused += 1 }
      }
    }
    #expect(refused > bytes.count)
  }

  @Test func `a story of a form that nobody wrote is refused`() {
    #expect(throws: DocumentError.self) { try StoryDocument(packed: [2, 0, 0], after: texts) }
    #expect(throws: DocumentError.self) { try StoryDocument(packed: [], after: texts) }
  }
}

extension [UInt8] {
  fileprivate func replacing(_ place: Int, by byte: UInt8) -> [UInt8] {
    var bytes = self
    bytes[place] = byte
    return bytes
  }
}

extension StoryDocument {
  /// Everything that a story can have, at least once.
  fileprivate static var full: StoryDocument {
    let (first, second) = (Article.ID("a.html"), Article.ID("b.html"))
    let fields: [ArticleField] = [
      .body, .headline, .byline, .dateline, .published, .updated, .standfirst(2), .credit(0), .fact(300),
    ]
    let all = fields.map { Excerpt(article: second, field: $0, range: TextRange(7, 9)) }
    let excerpt = Excerpt(article: first, range: TextRange(4, 9))
    let evidence = [Evidence(.citation, all), Evidence(.declaredSource, []), Evidence(.passage, [excerpt, excerpt])]
    let lost = Witness(
      id: Witness.ID("lost:Tolo News"), kind: .lost, name: "Tolo News", outletKind: .broadcaster,
      date: CalendarDate(year: nil, month: 4, day: nil),
      restsOn: [RestsOn(description: "an “official”", isNamed: true, evidence: evidence)],
      reconstruction: [ReconstructedPassage(variants: [.init(excerpt: excerpt, isQuoted: true)])], evidence: evidence)
    var derivation = Derivation(
      parent: lost.id, child: Witness.ID("a.html"), kind: .rewrite, confidence: 0.1 + 0.2, evidence: evidence,
      sharedPassages: 400, quotedPassages: 1, isCentral: false)
    derivation.changes = [
      DerivationChange(kind: .hardened, aspect: .possibility, parent: excerpt, child: all[0]),
      DerivationChange(kind: .dropped, parent: all[1]),
    ]
    var claim = Claim(
      text: "", statements: [excerpt],
      origins: [Origin(name: "public event", kind: .event, articles: [second, Article.ID("c")], evidence: evidence)],
      date: CalendarDate(year: 2022, month: 4, day: 24))
    claim.conflicts = [ClaimConflict(kind: .denial, own: excerpt, other: all[2])]
    let stemma = Stemma(
      story: Story(id: "a.html", articles: [first, second]),
      witnesses: [lost, Witness(id: Witness.ID("a.html"), kind: .article, article: first, name: "The Courier")],
      derivations: [derivation],
      undecided: [UndecidedDerivation(first: Witness.ID("a.html"), second: Witness.ID("b.html"), evidence: evidence)],
      claims: [claim],
      citations: [Citation(article: first, outlet: "Tolo News", kind: .venue, evidence: evidence[0])])
    let times = [
      TimeExpression(range: TextRange(0, 3), kind: .set, value: "P1D"),
      TimeExpression(range: TextRange(4, 9), kind: .date, value: "2022", reason: "a reason", anchor: all[4]),
    ]
    return StoryDocument(stemma: stemma, times: [ArticleTimes(article: second, times: times)])
  }
}
