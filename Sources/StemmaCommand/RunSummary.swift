import Workflows

/// How many pages of each standing a run read, and how many captures failed for each reason.
struct RunSummary {
  private(set) var read = 0
  private(set) var failed = 0
  /// What found the attributions, where that was chosen for the whole run.
  var model: AttributionModel?
  private var standings: [PageStanding: Int] = [:]
  private var failures: [String: Int] = [:]

  mutating func count(_ standing: PageStanding) {
    read += 1
    standings[standing, default: 0] += 1
  }

  mutating func count(_ failure: CaptureFailure) {
    failed += 1
    failures[failure.kind, default: 0] += 1
  }

  /// "1234 pages, 387 pages/s".
  func progress(seconds: Double) -> String {
    let failures = failed == 0 ? "" : ", \(failed) failed"
    return "\(Self.pages(read)), \(Self.rate(read, seconds))" + failures
  }

  /// A line for the whole and one for each kind of page and failure, failures in order of their numbers.
  func text(seconds: Double) -> String {
    var lines = ["stemma: \(Self.pages(read)) read in \(Self.decimal(seconds)) s, \(Self.rate(read, seconds))"]
    let kinds = PageStanding.allCases.compactMap { standing in
      standings[standing].map { ($0, $0 == 1 ? standing.names.one : standing.names.many) }
    }
    let failed = failures.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.value, "failed: \($0.key)") }
    let counts = kinds + failed
    let width = counts.map { String($0.0).count }.max() ?? 0
    for (count, name) in counts {
      let digits = String(count)
      lines.append("  " + String(repeating: " ", count: width - digits.count) + digits + "  " + name)
    }
    if let model { lines.append("  attributions by the \(model) model") }
    return lines.joined(separator: "\n")
  }

  private static func pages(_ count: Int) -> String { count == 1 ? "1 page" : "\(count) pages" }

  private static func rate(_ count: Int, _ seconds: Double) -> String {
    let rate = Double(count) / max(seconds, 0.001)
    return (rate < 10 ? decimal(rate) : "\(Int(rate.rounded()))") + " pages/s"
  }

  /// A number of at least 0 with one decimal place.
  private static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension PageStanding {
  /// What its pages are called, behind a number.
  fileprivate var names: (one: String, many: String) {
    switch self {
    case .article: ("article", "articles")
    case .liveBlog: ("live blog", "live blogs")
    case .paywalledArticle: ("article for subscribers", "articles for subscribers")
    case .paywall: ("no article: hidden from all but subscribers", "no articles: hidden from all but subscribers")
    case .consentWall: ("no article: request for consent", "no articles: requests for consent")
    case .errorPage: ("no article: error page", "no articles: error pages")
    case .indexPage: ("no article: index page", "no articles: index pages")
    case .video: ("no article: video page", "no articles: video pages")
    case .gallery: ("no article: gallery", "no articles: galleries")
    }
  }
}
