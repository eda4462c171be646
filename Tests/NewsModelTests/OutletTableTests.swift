import NewsModel
import Testing

@Suite struct OutletTableTests {
  private let table = OutletTable(
    tsv: """
      # A comment.
      Norholm Post\tnewspaper\tThe Post of Norholm|NP\tnorholmpost.example|post.example.co.uk\tsite
      The Lantern*\tmagazine\tLantern magazine\tlantern.example\tsite
      Harbor*\tonline\t\tharbor.example|news.post.example.co.uk\tsite
      Captain's\tmagazine\t\tcaptains.example\tsite
      Lost Row\tnewspapre\t\tlost.example\tsite
      """)

  // MARK: Names

  @Test(arguments: [
    ("the Express Tribune's", "The Express Tribune"), ("AP", "Associated Press"), ("A.P.", "Associated Press"),
    ("new york times", "The New York Times"), ("Fox News (Online News)", "Fox News"),
    ("apnews.com", "Associated Press"), ("www.bbc.co.uk", "BBC"),
  ])
  func `an outlet is found by any of its names`(name: String, expected: String) {
    #expect(OutletTable.bundled.outlet(named: name)?.name == expected)
  }

  @Test(arguments: ["pa", "Pti", "Reuters Street Bakery", "", ".", "The", "*"])
  func `other words are no outlet`(name: String) {
    #expect(OutletTable.bundled.outlet(named: name) == nil)
  }

  @Test func `a name that ends in a possessive is not found by the person's`() {
    #expect(table.outlet(named: "Captain's")?.name == "Captain's")
    #expect(table.outlet(named: "Captain") == nil)
  }

  @Test func `a row of an unknown kind counts for nothing`() {
    #expect(table.outlets.map(\.name) == ["Norholm Post", "The Lantern", "Harbor", "Captain's"])
  }

  @Test func `the first of two rows has the name that both list`() {
    let table = OutletTable(tsv: "Gull\twire\t\t\tsite\nGannet\tonline\tGull*\t\tsite")
    #expect(table.outlet(named: "Gull")?.kind == .wire)
    #expect(table.listing(inText: "Gull")?.use == .anywhere)
  }

  // MARK: Words of a text

  @Test func `a text that names an outlet capitalizes its last word`() {
    #expect(table.listing(inText: "Norholm Post")?.outlet.name == "Norholm Post")
    #expect(table.listing(inText: "Norholm post") == nil)
  }

  @Test func `a form that is listed with a small last word is found as it is`() {
    #expect(table.listing(inText: "Lantern magazine")?.outlet.name == "The Lantern")
  }

  @Test(arguments: [
    ("Norholm Post", OutletTable.NameUse.anywhere), ("Harbor", .whereCited), ("Lantern", .whereCitedWithArticle),
    ("Lantern magazine", .anywhere), ("NP", .anywhere),
  ])
  func `a mark says how a name must stand`(name: String, use: OutletTable.NameUse) {
    #expect(table.listing(inText: name)?.use == use)
  }

  // MARK: Hosts

  @Test(arguments: [
    ("norholmpost.example", "Norholm Post"), ("www.norholmpost.example", "Norholm Post"),
    ("edition.norholmpost.example", "Norholm Post"), ("amp.norholmpost.example", "Norholm Post"),
    ("m.eu.post.example.co.uk", "Norholm Post"), ("WWW.NorholmPost.Example.", "Norholm Post"),
    ("norholmpost.example:8080", "Norholm Post"),
  ])
  func `a host is of the outlet whose domain it lies under`(host: String, expected: String) {
    #expect(table.outlet(forHost: host)?.name == expected)
  }

  @Test func `the longest domain that is listed counts`() {
    #expect(table.outlet(forHost: "live.news.post.example.co.uk")?.name == "Harbor")
  }

  @Test(arguments: [
    "", ".", "..", "example", "co.uk", "example.co.uk", "notnorholmpost.example", "norholmpost.example.net", "[::1]",
    String(repeating: "a.", count: 100_000) + "norholmpost.example",
  ])
  func `another host is nobody's`(host: String) {
    #expect(table.outlet(forHost: host) == nil)
  }

  @Test(arguments: [
    "https://www.norholmpost.example/2024/05/story?id=1", "//norholmpost.example", "http://norholmpost.example#top",
    "HTTPS://user:word@norholmpost.example:443/x",
  ])
  func `a page's address names its outlet`(url: String) {
    #expect(table.outlet(forURL: url)?.name == "Norholm Post")
  }

  @Test(arguments: [
    "", "norholmpost.example/story", "https:/norholmpost.example", "file:///norholmpost.example",
    "https://other.example/norholmpost.example", "https://other.example?u=//norholmpost.example",
    "https://norholmpost.example@other.example/", "https://other.example\\@norholmpost.example/",
  ])
  func `an address of another host names nobody`(url: String) {
    #expect(table.outlet(forURL: url) == nil)
  }
}
