import NewsModel

/// When a story's reports were published, and when what they tell happened, day by day, as far as that is known.
struct TimeLine {
  private let story: StoryView
  private let anchors: EvidenceAnchors

  /// Claims shown by the day on which they happened, and columns of each. Chosen 2026-11-22: what a glance takes in.
  private static let claimLimit = 12
  private static let textLimit = 110

  init(_ story: StoryView, anchors: EvidenceAnchors) {
    self.story = story
    self.anchors = anchors
  }

  /// Something that stands at a date.
  private struct Entry {
    let date: CalendarDate?
    let isReport: Bool
    let html: HTMLText

    /// By year, month and day; what is open stands before what is known, and what has no date at the end.
    var order: Int { date.map { (($0.year ?? 0) * 16 + ($0.month ?? 0)) * 32 + ($0.day ?? 0) } ?? .max }
  }

  /// Empty where no report has a date.
  /// - Complexity: O(n log n) in witnesses.
  func html() -> HTMLText {
    let witnesses = story.layout.rows.filter { !$0.isReference }.map(\.witness)
    let reports = witnesses.map { report($0) }
    guard reports.contains(where: { $0.date != nil }) else { return "" }
    let happenings = story.leadingClaims.filter { Self.hasYear(story.stemma.claims[$0].date) }
    let entries = happenings.prefix(Self.claimLimit).map { happening($0) } + reports
    let order = entries.indices.sorted { (entries[$0].order, $0) < (entries[$1].order, $1) }
    var days: HTMLText = ""
    var rest = order.map { entries[$0] }[...]
    while let first = rest.first {
      let day = rest.prefix { $0.order == first.order }
      let lists = [false, true].map { isReport -> HTMLText in
        let own = day.filter { $0.isReport == isReport }.map(\.html)
        return own.isEmpty ? "" : "<ul class=\"\(isReport ? "reports" : "happenings")\">\(own.joined())</ul>"
      }
      days += "<li>\(heading(first.date))<div>\(lists.joined())</div></li>\n"
      rest = rest.dropFirst(day.count)
    }
    return "<h3 id=\"\(anchors.timeLine)\">Time line</h3>\n<ol class=\"timeline\">\n\(days)</ol>\n"
  }

  private func heading(_ date: CalendarDate?) -> HTMLText {
    guard let date else { return "<span>date not known</span>" }
    return "<time datetime=\"\(date.description)\">\(Wording.date(date))</time>"
  }

  private func report(_ index: Int) -> Entry {
    let witness = story.stemma.witnesses[index]
    let date = Self.hasYear(witness.date) ? witness.date : nil
    let note: HTMLText = witness.kind == .lost ? " <small>lost report</small>" : ""
    return Entry(
      date: date, isReport: true,
      html: """
        <li class="\(witness.kind.rawValue)"><a href="\(anchors.link(to: .witness(index)))" dir="auto">\(story.labels[index])</a>\
        \(note)</li>
        """)
  }

  private func happening(_ index: Int) -> Entry {
    let claim = story.stemma.claims[index]
    return Entry(
      date: claim.date, isReport: false,
      html: """
        <li class="happening"><a href="\(anchors.link(to: .claim(index)))" dir="auto">\(claim.text.shortened(to: Self.textLimit))\
        </a></li>
        """)
  }

  private static func hasYear(_ date: CalendarDate?) -> Bool { date?.year != nil }
}
