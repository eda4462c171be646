import NewsModel
import Testing

@Suite struct MonthNameTests {
  @Test(arguments: [
    ("May", 5), ("MÄRZ", 3), ("août", 8), ("gen", 1), ("września", 9), ("Ekim", 10), ("лютого", 2), ("Ιανουαρίου", 1),
  ])
  func `months are known in many languages, whatever their case`(name: String, number: Int) {
    #expect(MonthName.number(of: name) == number)
  }

  @Test(arguments: ["", "maybe", "Monday", "13"])
  func `another word is no month`(word: String) { #expect(MonthName.number(of: word) == nil) }
}
