import ModelFixture
import NewsModel
import Testing
import TimeExpressions
import UTF8Text

/// A page of news in which nothing is dated, though much of it looks so.
struct TrapPage {
  struct Paragraph {
    let prose: String
    /// The words in `prose` that could be taken for a time.
    let traps: [String]
    /// A sentence that may follow it, and the time it does name.
    let dated: (sentence: String, words: String, value: String)
  }

  static let paragraphs: [Paragraph] = [
    Paragraph(
      prose: """
        The Ferrow Air Museum has bought a Boeing 737, a Boeing 2707 mock-up and an Airbus A320, shown as models of 1:72 \
        and 1:144. Visitors came on Flight 1984 from Vant, on bus 2010 or down Route 66; drivers left Interstate 95 at \
        Exit 12. The curator, Ilse Marn, 44, stepped from a 1987 Chevrolet that she had parked in bay 2016.
        """,
      traps: [
        "Boeing 737", "Boeing 2707", "Airbus A320", "1:72", "1:144", "Flight 1984", "bus 2010", "Route 66",
        "Interstate 95", "Exit 12", "44", "1987 Chevrolet", "bay 2016",
      ],
      dated: ("The museum was founded in 1987.", "1987", "1987")),
    Paragraph(
      prose: """
        Tickets cost $2,019 for a box, £1999 for a share in it and €20.22 at the door; call 1-800-555-2012, \
        +44 20 7946 1998 or (555) 201-2013. The door is at 1912 Cliff Road, beside 12 March Street, ZIP code 20190-1776, \
        and the ship lies at 41.2019 degrees north. In room 1999 on floor 19, a sign reads “Open 24/7”, and Gate 20 has \
        a queue.
        """,
      traps: [
        "$2,019", "£1999", "€20.22", "1-800-555-2012", "+44 20 7946 1998", "(555) 201-2013", "1912 Cliff Road",
        "12 March Street", "20190-1776", "41.2019", "room 1999", "floor 19", "24/7", "Gate 20",
      ],
      dated: ("Sales begin on May 2.", "May 2", "2022-05-02")),
    Paragraph(
      prose: """
        Orle beat Vant 3-2 on penalties, took the basketball 99-98 in the fourth quarter after a touchdown joke by its \
        coach, and lost the tennis 7-6, 4-6, 10-8. The odds of 12/1 had become 50/50, then 9/11. Tom March finished \
        second and Ilse May third in the 1,500 meters, with 3:41.20 on the clock; he has 2012 points and she ranks 20th \
        of 24. May scored twice, and June Orr, who wears 19, told April so.
        """,
      traps: [
        "3-2", "99-98", "the fourth quarter", "7-6, 4-6, 10-8", "12/1", "50/50", "9/11", "March finished", "second",
        "Ilse May", "1,500 meters", "3:41.20", "2012 points", "20th", "May scored", "June Orr", "who wears 19", "April",
      ],
      dated: ("The next match is on Saturday.", "Saturday", "2022-04-30")),
    Paragraph(
      prose: """
        Brantel released version 10.5.1 of its program, then build 2019.4 and 2.0.22; it needs iOS 15.4 or Windows 2000, \
        an address such as 10.12.20.22, port 2021 and a 1900-watt supply. Error 1972 came up in 2000 cases out of 20,000. \
        The manual (ISBN 978-0-19-852663-6) explains it on page 1984, in line 2003 and on pages 19-21.
        """,
      traps: [
        "10.5.1", "2019.4", "2.0.22", "iOS 15.4", "Windows 2000", "10.12.20.22", "port 2021", "1900-watt", "Error 1972",
        "2000 cases", "20,000", "978-0-19-852663-6", "page 1984", "line 2003", "19-21",
      ],
      dated: ("Brantel was sold last year.", "last year", "2021")),
    Paragraph(
      prose: """
        The firm, one of the Fortune 500, sought shelter under Chapter 11, and a creditor sued under Section 1983, \
        Article 50 and Regulation 2016/679. Bill H.R. 2012 passed by 219 to 206; 1,998 of 2,024 delegates and between \
        1998 and 2024 people in the street backed it, or 2,024 people by another count. It would cost 40 million in 1999 \
        dollars. The index closed at 2004.55, the S&P 500 at 4,271.78, and a share at 19.99. May they fail, he said.
        """,
      traps: [
        "Fortune 500", "Chapter 11", "Section 1983", "Article 50", "2016/679", "H.R. 2012", "219 to 206", "1,998",
        "2,024 delegates", "1998 and 2024 people", "2,024 people", "1999 dollars", "2004.55", "S&P 500", "19.99",
        "May they",
      ],
      dated: ("It will vote again in October.", "October", "2022-10")),
    Paragraph(
      prose: """
        Prices fall and rise, and the Sun sold fewer copies than the Sunday Times. Workers march for bread; their march \
        may go on, said Ruth August, an august woman who was hurt in the fall of a crane. Temperatures stood in the 80s, \
        winds reached 50 miles an hour, and bottles of spring water ran short. Nobody spoke of the Good Friday Agreement, \
        of Apollo 11, of Area 51 or of 1600 Barrow Avenue. Group of 20 ministers met in Palm Springs on a second try.
        """,
      traps: [
        "fall and rise", "the Sun", "Sunday Times", "march for", "march may", "Ruth August", "august woman",
        "the fall of a crane", "the 80s", "miles an hour", "spring water", "Good Friday Agreement", "Apollo 11",
        "Area 51",
        "1600 Barrow Avenue", "Group of 20", "Palm Springs", "a second try",
      ],
      dated: ("They had met on Good Friday.", "Good Friday", "2022-04-15")),
  ]
}

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct TrapPageTests {
  /// What a wrong expression was taken from, for the message.
  private func trap(of words: String, in paragraph: TrapPage.Paragraph) -> String {
    paragraph.traps.first { $0.contains(words) || words.contains($0) } ?? "no listed trap"
  }

  @Test func `every trap of the page stands in its paragraph, sixty or more in all`() {
    for paragraph in TrapPage.paragraphs {
      for trap in paragraph.traps { #expect(paragraph.prose.contains(trap), "\(trap)") }
    }
    #expect(TrapPage.paragraphs.map(\.traps.count).reduce(0, +) >= 60)
  }

  @Test(arguments: TrapPage.paragraphs.indices)
  func `a paragraph of numbers and names that are no dates gives none`(index: Int) {
    let paragraph = TrapPage.paragraphs[index]
    for wrong in found(in: paragraph.prose) {
      Issue.record("“\(wrong)” was found in the trap “\(trap(of: wrong.words, in: paragraph))”")
    }
  }

  @Test func `a page of them gives no date`() {
    let page = TrapPage.paragraphs.map(\.prose).joined(separator: "\n\n")
    #expect(found(in: page) == [])
  }

  @Test func `dates between the traps are all found, and nothing else`() {
    let page = TrapPage.paragraphs.map { $0.prose + " " + $0.dated.sentence }.joined(separator: "\n\n")
    #expect(found(in: page) == TrapPage.paragraphs.map { Found($0.dated.words, $0.dated.value) })
  }

  @Test(arguments: [
    "The guards changed after 9/11.", "It was written before the 9/11 attacks.", "Families of 9/11 victims sued.",
    "Much changed in the post-9/11 years of war.",
  ])
  func `"9/11" is a day where it names the attacks`(text: String) {
    #expect(found(in: text).contains(Found("9/11", "2001-09-11")))
  }

  @Test(arguments: ["The vote split 9/11.", "He got 9/11 of the sum.", "The odds were 9/11 at noon's close."])
  func `"9/11" is a ratio where it does not`(text: String) {
    #expect(!found(in: text).contains { $0.words.contains("9/11") })
  }
}
