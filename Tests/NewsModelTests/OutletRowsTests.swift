import NewsModel
import Testing
import UTF8Text

/// What holds for every row of the bundled table.
@Suite struct OutletRowsTests {
  private let outlets = OutletTable.bundled.outlets

  @Test func `the table has at least 600 rows, and wires of every part of the world`() {
    #expect(outlets.count >= 600)
    let wires = outlets.filter { $0.kind == .wire }
    #expect(wires.count >= 250)
  }

  @Test func `no name stands for two outlets`() {
    var seen: [String: String] = [:]
    for outlet in outlets {
      for name in Set(([outlet.name] + outlet.aliases).map { OutletTable.key($0) }) {
        #expect(seen.updateValue(outlet.name, forKey: name) == nil, "\(name): \(outlet.name)")
      }
    }
  }

  @Test func `every name finds its own row`() {
    for outlet in outlets {
      for name in [outlet.name] + outlet.aliases {
        #expect(OutletTable.bundled.outlet(named: name)?.name == outlet.name, "\(name)")
      }
    }
  }

  @Test func `no domain stands in two rows`() {
    let domains = Dictionary(grouping: outlets.flatMap(\.domains), by: \.self)
    #expect(domains.filter { $1.count > 1 }.keys.sorted() == [])
  }

  @Test func `every domain is a plain host in lower case`() {
    for domain in outlets.flatMap(\.domains) {
      let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
      let isPlain = labels.allSatisfy { label in
        !label.isEmpty && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy { $0.isASCIILowercase || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
      }
      let top = labels.last.map { Array($0.utf8) } ?? []
      let isTop = (2...10).contains(top.count) && top.allSatisfy { $0.isASCIILowercase }
      #expect(isPlain && labels.count >= 2 && labels[0] != "www" && isTop, "\(domain)")
    }
  }

  @Test func `every row says where its facts are public`() {
    for outlet in outlets {
      let isArticle = outlet.source == "wikipedia" || outlet.source.hasPrefix("wikipedia:")
      let isSite = outlet.source == "site" && !outlet.domains.isEmpty
      #expect(isArticle || isSite || outlet.source == "faapa.info", "\(outlet.name)")
      #expect(outlet.source != "wikipedia:" && outlet.source != "wikipedia:\(outlet.name)", "\(outlet.name)")
    }
  }

  @Test func `names are trimmed, and none is of one letter`() {
    for name in outlets.flatMap({ [$0.name] + $0.aliases }) {
      #expect(name == name.collapsingWhiteSpace() && name.unicodeScalars.count > 1 && !name.contains("*"), "\(name)")
    }
  }

  @Test(arguments: [
    ("PTI", "Press Trust of India", Outlet.Kind.wire), ("Antara news agency", "Antara", .wire),
    ("KUNA", "Kuwait News Agency", .wire), ("ČTK", "Czech News Agency", .wire), ("Agencia EFE", "EFE", .wire),
    ("ANGOP", "ANGOP", .wire), ("NZPA", "New Zealand Press Association", .wire), ("Getty", "Getty Images", .pictures),
    ("Le Monde", "Le Monde", .newspaper), ("SCMP", "South China Morning Post", .newspaper),
    ("Al-Jazeera", "Al Jazeera", .broadcaster), ("Spiegel", "Der Spiegel", .magazine),
    ("Rappler", "Rappler", .online),
  ])
  func `well-known outlets are known`(name: String, expected: String, kind: Outlet.Kind) {
    let outlet = OutletTable.bundled.outlet(named: name)
    #expect(outlet?.name == expected)
    #expect(outlet?.kind == kind)
  }

  @Test(arguments: [
    ("edition.cnn.com", "CNN"), ("www.bbc.co.uk", "BBC"), ("amp.theguardian.com", "The Guardian"),
    ("news.sky.com", "Sky News"), ("tg24.sky.it", "Sky TG24"),
    ("economictimes.indiatimes.com", "The Economic Times"), ("www.the-star.co.ke", "The Star, Kenya"),
    ("www.thestar.com.my", "The Star, Malaysia"), ("www.thestar.com", "Toronto Star"),
    ("g1.globo.com", "G1"), ("elpais.com.uy", "El País, Uruguay"), ("elpais.com", "El País"),
  ])
  func `hosts of namesakes are told apart`(host: String, expected: String) {
    #expect(OutletTable.bundled.outlet(forHost: host)?.name == expected)
  }
}
