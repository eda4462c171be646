import ModelFixture
import NewsModel
import Testing

@testable import Provenance

@Suite struct OfficeTests {
  @Test(
    arguments: [
      ("Taliban spokesperson", "long-elusive Taliban spokesman"),
      ("head of the World Health Organization", "WHO Director-General"),
      ("WHO chief", "head of the World Health Organization"), ("U.S. surgeon general", "US Surgeon General Dr."),
      ("Florida governor", "Florida Gov."), ("deputy mayor of Corvenport", "Corvenport's deputy mayor"),
    ])
  func `an office is the same in other words`(_ one: String, _ other: String) throws {
    #expect(try #require(Office(one)).fits(#require(Office(other))))
  }

  @Test(
    arguments: [
      ("former CDC director", "CDC director"), ("CDC director", "former CDC director"),
      ("Taliban spokesperson", "White House spokesperson"), ("mayor of Corvenport", "Corvenport spokesman"),
      ("surgeon general", "attorney general"), ("White House press secretary", "White House spokesman"),
    ])
  func `another office is another one`(_ one: String, _ other: String) throws {
    #expect(try !#require(Office(one)).fits(#require(Office(other))))
  }

  @Test(arguments: ["spokesman", "the president", "senior official", "resident of Corvenport", "Taliban", "", "of"])
  func `what nobody holds for anybody is no office`(_ words: String) { #expect(Office(words) == nil) }
}

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct OfficeHoldersTests {
  private func holder(of office: String, _ texts: String...) -> String? {
    OfficeHolders(texts.map { InstalledModel.analyze($0) }).holder(of: office)
  }

  @Test func `the holder of an office stands before or behind it`() {
    let behind = "Mara Lind, the harbor agency spokeswoman, smiled."
    #expect(holder(of: "harbor agency spokesperson", behind) == "Mara Lind")
    let before = "The depot is closed. Corvenport Mayor Mara Lind smiled."
    #expect(holder(of: "mayor of Corvenport", before, "Lind left.") == "Mara Lind")
  }

  @Test func `a fuller name keeps the articles within an office, but not that before it`() {
    let text = InstalledModel.analyze("Mara Lind, the president of the league, smiled.")
    #expect(FullNames(text: text).names(for: "Lind") == ["Mara Lind, president of the league"])
  }

  @Test func `of two holders none is meant`() {
    let text = "Corvenport Mayor Mara Lind smiled. Corvenport Mayor Tom Harker left."
    #expect(holder(of: "Corvenport mayor", text) == nil)
    #expect(holder(of: "Corvenport mayor", "Former Corvenport Mayor Mara Lind smiled.") == nil)
  }
}
