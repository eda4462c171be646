import Attributions
import ModelFixture
import NewsModel
import Testing

/// Outlets that no table has: what makes a name an outlet's, and what does not.
@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct UnlistedOutletTests {
  private let table = OutletTable(tsv: "Norland Courier\tnewspaper\t\tcourier.example\tsite")

  private func cited(_ text: String) -> [String] {
    CitedOutletFinder(outlets: table).citedOutlets(in: InstalledModel.analyze(text), outlet: nil)
      .filter { $0.kind != .mention }.map { "\($0.name) \($0.kind.rawValue)" }
  }

  @Test(arguments: [
    ("The ferry turned back because of the wind, ABC7 reports.", "ABC7 report"),
    ("The mayor told local station Fox 35 that the ferry was safe.", "Fox 35 venue"),
    ("The mayor told KXYZ 2 that the ferry was safe.", "KXYZ 2 venue"),
    ("According to tidewatch.com, the ferry turned back.", "tidewatch.com report"),
  ])
  func `stations and sites are known by the form of their names`(text: String, expected: String) {
    #expect(cited(text) == [expected])
  }

  @Test(arguments: [
    ("Lind told the German newspaper Wattenblick that the dike was old.", "Wattenblick venue"),
    ("The scientists asked for an inquiry in a letter published in the journal Tides.", "Tides venue"),
    ("According to The Ebb, the university's student newspaper, the dike was old.", "Ebb report"),
    ("On technology news site Dikewire, Lind said the software was old.", "Dikewire venue"),
  ])
  func `a noun that only outlets are called by makes a name an outlet's`(text: String, expected: String) {
    #expect(cited(text) == [expected])
  }

  @Test(arguments: [
    ("A storm forced the ferry to turn back, Tidewatch reports.", "Tidewatch report"),
    ("As Tidewatch reported, the ferry turned back.", "Tidewatch report"),
    ("The plan, first reported by Tidewatch, would close the harbor.", "Tidewatch report"),
  ])
  func `a name at which reports are credited is an outlet's`(text: String, expected: String) {
    #expect(cited(text) == [expected])
  }

  @Test(arguments: [
    "A storm forced the ferry to turn back, the Harbor Ministry reported.",
    "Storms were frequent this year, WMO reported.",
    "A storm forced the ferry to turn back, Ann Lind reported.",
    "According to the Port Institute, storms are frequent.",
    "She told the newspaper Lind had left the harbor.",
    "The court session was shown on TV.",
    "The dike company sells pumps on its website Pumps.com.",
  ])
  func `bodies, persons and shops are no outlets`(_ text: String) {
    #expect(cited(text) == [])
  }

  @Test func `what a text calls an outlet once is one wherever it has the name`() {
    let text = "The student newspaper Ebbtide was founded in May. The dike is old, Lind told Ebbtide."
    #expect(cited(text) == ["Ebbtide venue"])
  }

  @Test(arguments: [
    ("“They go home,” tweeted Norland Courier reporter Ann Lind.", "Norland Courier report"),
    ("A Norland Courier photographer saw the ferry turn back.", "Norland Courier report"),
    ("Lind told Bo Ek of the Norland Courier that the dike was old.", "Norland Courier venue"),
    ("Lind first shared her account of the storm with the Norland Courier.", "Norland Courier venue"),
    ("The minister published an opinion column at the Norland Courier.", "Norland Courier venue"),
    ("The Norland Courier was told that the ferry had turned back.", "Norland Courier report"),
  ])
  func `reporters, letters and talks at a distance rely on an outlet`(text: String, expected: String) {
    #expect(cited(text) == [expected])
  }

  @Test func `a journalist who wrote a book does not make the paper a source`() {
    #expect(cited("Norland Courier journalist Ann Lind writes of the storm in her book.") == [])
  }

  @Test func `two names with a hyphen made a poll together`() {
    #expect(
      cited("Most want a new dike, a Norland Courier-Ebb Tribune poll found.")
        == ["Norland Courier study", "Ebb Tribune study"])
  }
}
