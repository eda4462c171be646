import NewsModel
import Testing
import TextReuse
import UTF8Text

/// What newsrooms change without rewording, on texts whose words need no grammar.
@Suite struct PassageAlignmentTests {
  private func passages(_ left: String, _ right: String) -> [Passage] {
    PassageFinder().passages(PlainText.analyzed(left), PlainText.analyzed(right))
  }

  private func changes(_ left: String, _ right: String) -> [String] {
    passages(left, right).flatMap { passage in
      passage.alignment.filter { $0.likeness != .same }.map {
        "\(left[$0.left])=\(right[$0.right]) \($0.likeness)"
      }
    }
  }

  private let sentence = "The mayor of Tavring said on Tuesday that the harbour would stay closed for twelve weeks"

  @Test func `another spelling and another way to write a number are literal`() {
    let other = "The mayor of Tavring said on Tuesday that the harbor would stay closed for 12 weeks"
    let found = passages(sentence, other)
    #expect(found.map(\.literalness) == [1])
    #expect(changes(sentence, other) == ["harbour=harbor spelling", "twelve=12 spelling"])
  }

  @Test(arguments: ["yesterday", "on 12 April", "on April 12, 2022", "on Monday"])
  func `another name of a day does not part a passage and counts half`(day: String) throws {
    let other = sentence.replacing("on Tuesday", with: day)
    let found = passages(sentence, other)
    #expect(found.count == 1)
    let passage = try #require(found.first)
    #expect(passage.literalness < 1 && passage.literalness > 0.95)
    #expect(passage.left.count == sentence.utf8.count)
    #expect(changes(sentence, other) == ["on Tuesday=\(day) near"])
  }

  @Test func `a day with and without its preposition is the same`() {
    #expect(changes(sentence, sentence.replacing("on Tuesday", with: "Tuesday")).isEmpty)
  }

  @Test func `a word in two parts is the word in one`() {
    let (left, right) = (
      "They would hold the cease fire until the last ship had left",
      "They would hold the ceasefire until the last ship had left"
    )
    #expect(changes(left, right) == ["cease fire=ceasefire spelling"])
  }

  @Test func `five percent, 5 per cent and 5% are the same`() {
    let left = "Rents in the old town rose by five percent in the last year alone"
    for other in ["5 per cent", "5%"] {
      let right = left.replacing("five percent", with: other)
      #expect(passages(left, right).map(\.literalness) == [1])
    }
  }

  @Test func `a long name may be rendered in two ways, a short one not`() {
    let left = "Minister Orlovskiy and Mrs Hale told the council that the bridge was safe"
    let right = "Minister Orlovsky and Mrs Hall told the council that the bridge was safe"
    #expect(changes(left, right) == ["Orlovskiy=Orlovsky near"])
  }

  @Test func `words around and between runs of three are aligned, too`() throws {
    let left = "Old trams, red and long, will run again along the quay from next spring on"
    let right = "Old trams, green and long, will soon run again on the quay from next spring on"
    let passage = try #require(passages(left, right).first)
    #expect(passage.left.count == left.utf8.count)
    #expect(passage.sharedWords == 13)
    #expect(abs(passage.literalness - 13.0 / 16) < 0.001)
  }

  @Test func `a common word behind other words is not drawn in`() throws {
    let left = "divers found two cracks in the northern pier of the bridge near its old gate"
    let right = "divers found two cracks in the northern pier of the bridge while boats saw its"
    let passage = try #require(passages(left, right).first)
    #expect(String(left[passage.left]).hasSuffix("bridge"))
  }

  @Test func `names and small words without a run of four are no passage`() {
    let left = "Many set out for Tavring to see him there, the day the young minister spoke"
    let right = "They went by Tavring to see the young minister who then spoke"
    #expect(passages(left, right).isEmpty)
    #expect(passages(left, right.replacing("see the", with: "see him there, the")).count == 1)
  }

  @Test func `the side that has it in quotation marks is told`() throws {
    let plain = "The bearing was known to be worn out long before the summer."
    let quoted = "“The bearing was known to be worn out long before the summer,” she said."
    #expect(passages(plain, quoted).map(\.quoted.side) == [.right])
    #expect(passages(quoted, plain).map(\.quoted.side) == [.left])
    #expect(passages(quoted, quoted).map(\.quoted.side) == [.both])
    #expect(passages(plain, plain).map(\.quoted.side) == [.neither])
  }

  @Test func `single quotation marks count, apostrophes do not`() {
    let quoted = "'The bearing was known to be worn out long before the summer,' she said."
    let plain = "The bearing was known to be worn out long before the summer."
    #expect(passages(quoted, plain).map(\.quoted.side) == [.left])
    let possessive = "the boys' bearing was known to be worn out long before the girls' summer."
    #expect(passages(possessive, possessive).map(\.quoted.side) == [.neither])
  }

  @Test func `a passage partly in quotation marks says which part`() throws {
    let left = "The bearing was known “to be worn out long” before the summer began."
    let passage = try #require(passages(left, left).first)
    #expect(abs(passage.quoted.left - 5.0 / 13) < 0.01)
  }

  @Test func `stretches of an alignment cover the same number of words in their order`() {
    let other = sentence.replacing("stay closed", with: "remain quite closed")
    for passage in passages(sentence, other) {
      let lefts = passage.alignment.map(\.left)
      let rights = passage.alignment.map(\.right)
      #expect(lefts == lefts.sorted() && rights == rights.sorted())
      #expect(zip(lefts, lefts.dropFirst()).allSatisfy { $0.end <= $1.start })
      #expect(lefts.allSatisfy { passage.left.contains($0) } && rights.allSatisfy { passage.right.contains($0) })
    }
  }

  @Test func `a passage that another one overlaps keeps the rest`() {
    let (one, two) = (
      "the ferry will not run before the end of the winter", "and no repair can be paid for by the town alone"
    )
    let found = passages("\(one) \(two).", "\(two). \(one).")
    #expect(found.map(\.sharedWords).sorted() == [11, 11])
  }

  @Test func `the same paragraph many times over costs linear time`() {
    let paragraph = (0..<400).map { "word\($0)" }.joined(separator: " ") + ". "
    let text = PlainText.analyzed(String(repeating: paragraph, count: 15))
    let found = PassageFinder().passages(text, text)
    #expect(found.count == 15)
  }
}
