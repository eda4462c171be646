import ModelFixture
import NewsModel
import Testing
import TextReuse
import UTF8Text

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct PassageFinderTests {
  private func passages(_ left: String, _ right: String) -> [(left: String, right: String, literalness: Double)] {
    PassageFinder().passages(InstalledModel.analyze(left), InstalledModel.analyze(right))
      .map { (String(left[$0.left]), String(right[$0.right]), $0.literalness) }
  }

  private let sentence = "The council will sell the old tram depot to a housing company for two million crowns."

  @Test func `a copied sentence is one literal passage`() {
    let found = passages("Before it rained. \(sentence) After.", "\(sentence) Nothing else is the same here.")
    #expect(found.count == 1)
    #expect(found.first?.left == String(sentence.dropLast()))
    #expect(found.first?.literalness == 1)
  }

  @Test func `quotation marks, case and a changed word do not hide reuse`() {
    let found = passages(
      sentence, "“the Council will soon sell the old tram depot to a building company for two million crowns,” it said."
    )
    #expect(found.count == 1)
    #expect((0.8..<1).contains(found.first?.literalness ?? 0))
  }

  @Test func `a passage is cut where a sentence ends`() {
    let second = "Its tracks were taken up in 1974 and nobody has used the hall since then."
    let found = passages("\(sentence) \(second)", "\(sentence) \(second)")
    #expect(found.map(\.left) == [String(sentence.dropLast()), String(second.dropLast())])
  }

  @Test func `sentences in another order are found all the same`() {
    let second = "Its tracks were taken up in 1974 and nobody has used the hall since then."
    #expect(passages("\(sentence) \(second)", "\(second) \(sentence)").count == 2)
  }

  @Test func `sentences of the same event in other words share nothing`() {
    let found = passages(
      sentence, "A housing company is to get the disused depot of the trams, the council has decided, for 2m crowns.")
    #expect(found.isEmpty)
  }

  @Test(arguments: ["", "one", "the the the the the the the the the the the the the the the the the the the the the"])
  func `odd texts share what they share and trap nowhere`(text: String) {
    for passage in passages(text, text) { #expect(passage.left == passage.right) }
  }

  @Test func `a word repeated for ever costs linear time`() {
    let long = String(repeating: "again ", count: 50_000)
    #expect(passages(long, long).isEmpty)
  }
}
