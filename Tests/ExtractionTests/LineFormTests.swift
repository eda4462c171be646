import NewsModel
import Testing

@testable import Extraction

@Suite struct LineFormTests {
  private let credits = CreditLineReader(outlets: .bundled)

  @Test(arguments: [
    ("(PTI)", CreditLine.Kind.wire, ["Press Trust of India"]),
    ("(QXN)", .wire, ["QXN"]),
    ("(Norland News Agency)", .wire, ["Norland News Agency"]),
    ("(AP, Reuters)", .wire, ["Associated Press", "Reuters"]),
    ("Reuters", .wire, ["Reuters"]),
    ("With inputs from PTI", .wire, ["Press Trust of India"]),
    ("This article was originally published by The Norholm Ledger.", .partner, ["The Norholm Ledger"]),
    ("ks/orl (AFP, dpa)", .wire, ["Agence France-Presse", "Deutsche Presse-Agentur"]),
    ("Copyright 2031 The Associated Press. All rights reserved.", .wire, ["Associated Press"]),
    ("Ann Orde of Reuters contributed to this report.", .contributor, ["Reuters"]),
    ("Ann Orde and The Associated Press contributed to this report.", .contributor, ["Associated Press"]),
    ("Reuters writers Ann Orde and Bo Ek contributed to this report.", .contributor, ["Reuters"]),
    ("Reuters’ Ann Orde contributed to this story from Norholm.", .contributor, ["Reuters"]),
    ("Additional reporting by Reuters", .wire, ["Reuters"]),
    ("Source: Reuters", .wire, ["Reuters"]),
  ])
  func `a credit line is known by its form`(line: String, kind: CreditLine.Kind, outlets: [String]) {
    let found = credits.credits(in: line)
    #expect(found.map(\.outlet) == outlets)
    #expect(found.allSatisfy { $0.kind == kind && $0.text == line })
  }

  @Test(arguments: [
    "Norholm", "(see page four)", "The ferry is late, he said.", "Reuters said that the ferry is late.",
    "© 2031 Norholm Ledger. All rights reserved.", "Source: Ferryradar24", "Ann Orde contributed to this report.",
    "Additional reporting by Ann Orde",
    "Why it matters: The memo, first reported by Reuters, is dated Monday.",
  ])
  func `other lines are no credits`(line: String) {
    #expect(credits.credits(in: line).isEmpty)
  }

  @Test(arguments: [
    ("NORHOLM: The ferry", "NORHOLM", "NORHOLM", nil),
    ("NORHOLM (QXN) - The ferry", "NORHOLM (QXN)", "NORHOLM", "QXN"),
    ("Norholm (Reuters) — The ferry", "Norholm (Reuters)", "Norholm", "Reuters"),
    ("PORT SKER, April 3 (QXN) -- The ferry", "PORT SKER, April 3 (QXN)", "PORT SKER", "QXN"),
  ])
  func `a dateline is parted from the text`(line: String, text: String, place: String, wire: String?) throws {
    let found = try #require(DatelineReader.read(line))
    #expect(found.dateline == Dateline(text: text, place: place))
    #expect(found.wire == wire)
    #expect(line.utf8.count - found.end == "The ferry".utf8.count)
  }

  @Test(arguments: ["THE ferry is late", "Norholm: a town", "PAKISTAN'S new ferry - the third - is late", "A - b"])
  func `other openings are no datelines`(line: String) {
    #expect(DatelineReader.read(line) == nil)
  }

  @Test(arguments: [
    ("Updated 24 April 2022", "2022-04-24"), ("Sep 2, 2024, 17:07 IST", "2024-09-02"), ("3. März 2021", "2021-03-03"),
    ("2021-03-03", "2021-03-03"), ("03.04.2021 - 15:48 Uhr", "2021-04-03"), ("le 3 août 2021", "2021-08-03"),
    ("2025年1月13日", "2025-01-13"), ("Tuesday 14 May 2024, 16:05", "2024-05-14"), ("12/25/2020", "2020-12-25"),
    ("27.04.24 um 07:39 Uhr", "2024-04-27"), ("April 25, 20232:26 PM", "2023-04-25"),
  ])
  func `a date is read in many spellings`(text: String, date: String) {
    #expect(DateReader.firstDate(in: text)?.date.description == date)
  }

  @Test(arguments: ["30 February 2021", "version 2.0.2021", "14 May", "call 2021 345 678"])
  func `what names no full day is no date`(text: String) {
    #expect(DateReader.firstDate(in: text) == nil)
  }

  @Test(arguments: [
    ("By Ann Orde", ["Ann Orde"]), ("By Ann Orde and Bo Lind in Norholm", ["Ann Orde", "Bo Lind"]),
    ("Words by Ann Orde", ["Ann Orde"]), ("Von Ann Orde und Bo Lind", ["Ann Orde", "Bo Lind"]),
    ("By ANN ORDE, Senior Reporter", ["ANN ORDE"]), ("By Ann Orde | 3 March 2021", ["Ann Orde"]),
  ])
  func `a byline gives its names without roles and places`(line: String, names: [String]) {
    #expect(Byline.names(in: line) == names)
    #expect(Byline.isByline(line))
  }

  @Test(arguments: ["By the time the ferry came, it was dark.", "Bystanders", "Home"])
  func `other lines are no bylines`(line: String) {
    #expect(!Byline.isByline(line))
  }

  @Test(arguments: [
    ("The ferry in spring. (Photo: Gull Pictures)", "The ferry in spring.", "Gull Pictures"),
    ("The ferry in spring. Photo: Bo Lind/QXN", "The ferry in spring.", "Bo Lind/QXN"),
    ("The ferry in spring. (QXN photos/File)", "The ferry in spring.", "QXN photos/File"),
  ])
  func `a caption is parted from its credit`(line: String, text: String, credit: String) {
    #expect(PictureCredit.caption(in: line) == Caption(text: text, credit: credit))
  }

  @Test(arguments: [
    ("© 2024 Norholm News. Printed on the islands.", "Norholm News"),
    ("Copyright © 2019-2024 The Sker Post", "The Sker Post"),
    ("© Norholm Harbour Office 1 Pier Road | Legal notice", "Norholm Harbour Office"),
    ("© 2024 Sker Post Ltd", "Sker Post"),
  ])
  func `a copyright line names the outlet`(line: String, outlet: String) {
    #expect(CopyrightLine.outlet(in: ["Home", line, "Contact"]) == outlet)
  }

  @Test(arguments: ["© 2024 All rights reserved", "© Getty Images", "News of the day", "©"])
  func `other lines name no outlet`(line: String) {
    #expect(CopyrightLine.outlet(in: [line]) == nil)
  }

  @Test(arguments: [
    (Array(repeating: "Islands Harbor Weather Sea and Shore", count: 5).joined(separator: " "), Line.Role.furniture),
    (Array(repeating: "the ferry to Norholm and Sker was late", count: 4).joined(separator: " "), .prose),
    (Array(repeating: "Islands Harbor Weather Sea and Shore", count: 5).joined(separator: " ") + ".", .prose),
  ])
  func `names of sections in a row are a menu`(line: String, role: Line.Role) {
    #expect(Line(line[...], credits: credits)?.role == role)
  }

  @Test func `a site's name is taken off a title`() {
    let title = "Ferry stops for a week - Norholm News"
    #expect(
      Headline.withoutSiteName(title, siteNames: ["Norholm News"], isPageTitle: false) == "Ferry stops for a week")
    #expect(Headline.withoutSiteName(title, siteNames: [], isPageTitle: false) == title)
  }
}
