import NewsModel

/// How a story grew: a bar for each day on which reports came, and the same in words.
struct GrowthDrawing {
  private let days: [(date: CalendarDate, reports: Int)]
  private let first: Int
  private let last: Int

  // Chosen 2026-11-23 by eye: a bar a day for three weeks; longer stories get a bar for several days.
  private static let bars = 21
  private static let height = 28
  private static let step = 7

  init(_ growth: [StorySummary.Growth]) {
    let dated = growth.compactMap { entry in entry.day.map { (day: $0, reports: entry.reports) } }
    days = dated.map { (CalendarDate(daysSince1970: $0.day), $0.reports) }
    first = dated.map(\.day).min() ?? 0
    last = dated.map(\.day).max() ?? 0
  }

  /// Empty where no report has a date.
  func html() -> HTMLText {
    guard let opening = days.first, let closing = days.last else { return "<p class=\"growth\"></p>\n" }
    let dates = opening.date == closing.date ? Wording.date(opening.date) : span(opening.date, closing.date)
    return """
      <p class="growth"><span class="unseen">\(words) </span>\(bars())<time datetime="\(closing.date.description)" \
      aria-hidden="true">\(dates)</time></p>

      """
  }

  /// "13–14 May 2024", "30 Apr – 2 May 2024".
  private func span(_ first: CalendarDate, _ last: CalendarDate) -> String {
    let (day, month) = (
      first.day.map(String.init) ?? "", Wording.date(CalendarDate(year: nil, month: first.month, day: first.day))
    )
    if first.year != last.year { return "\(Wording.date(first)) – \(Wording.date(last))" }
    return first.month == last.month ? "\(day)–\(Wording.date(last))" : "\(month) – \(Wording.date(last))"
  }

  /// "1 report on 13 May 2024, 4 more on 14 May 2024".
  private var words: String {
    let shown = days.prefix(4).enumerated().map { place, day in
      let count = place == 0 ? Wording.count(day.reports, "report") : "\(day.reports) more"
      return "\(count) on \(Wording.date(day.date))"
    }
    let rest = days.dropFirst(4).reduce(0) { $0 + $1.reports }
    return shown.joined(separator: ", ") + (rest > 0 ? ", \(rest) more later" : "")
  }

  /// As many days a bar as make them fit.
  private func bars() -> HTMLText {
    let width = (last - first) / Self.bars + 1
    var heights = Array(repeating: 0, count: (last - first) / width + 1)
    for day in days { heights[((day.date.daysSince1970 ?? first) - first) / width] += day.reports }
    let tallest = max(1, heights.max() ?? 1)
    let drawn = heights.enumerated().map { place, reports -> HTMLText in
      let height = reports == 0 ? 1 : max(4, reports * Self.height / tallest)
      return
        "<rect x=\"\(place * Self.step)\" y=\"\(Self.height - height)\" width=\"\(Self.step - 2)\" height=\"\(height)\"/>"
    }
    let total = heights.count * Self.step - 2
    return """
      <svg class="bars" viewBox="0 0 \(total) \(Self.height)" width="\(total)" height="\(Self.height)" aria-hidden="true">\
      \(drawn.joined())</svg>
      """
  }
}
