import Inputs
import NewsModel
import Testing
import UTF8Text
import Workflows

/// Time expressions as a finder would give them: the days written in these texts, with the year of the publication
/// date or open, and "this month" and "yesterday" where that date is known.
private let findTimes: @Sendable (AnalyzedText, CalendarDate?) -> [TimeExpression] = { text, published in
  let year = published?.year.map { "\($0)" } ?? "XXXX"
  let month = published.map { $0.description.prefix(7) }
  let known: [(String, String?)] = [
    ("May 4", "\(year)-05-04"), ("Sunday", "\(year)-05-04"), ("Tuesday", "\(year)-05-06"), ("2019", "2019"),
    ("this month", month.map(String.init)), ("yesterday", published?.adding(days: -1)?.description),
  ]
  return known.compactMap { words, value in
    guard let value, let found = text.text.firstRange(of: words) else { return nil }
    return TimeExpression(range: text.text[found].textRange, kind: .date, value: value)
  }
}

@Suite struct StoryCalendarTests {
  /// The values and reasons that the undated article "a" gets beside the others.
  private func times(of text: String, published: String? = nil, beside others: [Result<Capture, InputFailure>])
    async throws -> [String]
  {
    let traced = try await TraceWorkflow(stages: .plain(timeExpressions: findTimes)).trace(
      [capture("a", text, date: published)] + others)
    let article = traced.stories.flatMap(\.articles).first { $0.id.description == "a" }
    return (article?.timeExpressions ?? []).map { [$0.value, $0.reason].compactMap(\.self).joined(separator: ": ") }
  }

  @Test func `a dated report of the same story gives the year, and the reason says so`() async throws {
    let found = try await times(of: "Ferry sank on May 4.", beside: [capture("b", "Fog", date: "2031-05-05")])
    #expect(found == ["2031-05-04: year from b, published 2031-05-05"])
  }

  @Test func `the earliest dated report is the anchor`() async throws {
    let found = try await times(
      of: "Ferry sank on May 4.",
      beside: [capture("b", "Fog", date: "2032-01-02"), capture("c", "Fog", date: "2031-05-05")])
    #expect(found == ["2031-05-04: year from c, published 2031-05-05"])
  }

  @Test func `a year stays open when no report of the story is dated`() async throws {
    let found = try await times(
      of: "Ferry sank on May 4.", beside: [capture("b", "Fog"), capture("c", "Mayor", date: "2031-05-05")])
    #expect(found == ["XXXX-05-04"])
  }

  @Test func `a weekday that the day did not fall on refuses an anchor, and the next is tried`() async throws {
    // 4 May was a Sunday in 2031, not in 2030.
    let found = try await times(
      of: "Ferry sank on Sunday (4).",
      beside: [capture("b", "Fog", date: "2030-05-05"), capture("c", "Fog", date: "2031-05-05")])
    #expect(found == ["2031-05-04: year from c, published 2031-05-05"])
  }

  @Test func `a day in brackets that is another than the value's refuses an anchor`() async throws {
    let found = try await times(of: "Ferry sank on Sunday (11).", beside: [capture("b", "Fog", date: "2031-05-05")])
    #expect(found == ["XXXX-05-04"])
  }

  @Test func `a year that the words state needs no anchor`() async throws {
    let found = try await times(of: "Ferry built in 2019.", beside: [capture("b", "Fog", date: "2031-05-05")])
    #expect(found == ["2019"])
  }

  @Test func `what hangs on the day of publication stays open, what hangs on its month does not`() async throws {
    let found = try await times(
      of: "Ferry sank yesterday, the third this month.", beside: [capture("b", "Fog", date: "2031-05-05")])
    #expect(found == ["2031-05: year from b, published 2031-05-05"])
  }

  @Test func `an article's own day keeps its month and takes the nearest year`() async throws {
    let found = try await times(
      of: "Ferry sank on May 4.", published: "XXXX-12-30", beside: [capture("b", "Fog", date: "2031-01-02")])
    #expect(found == ["2030-05-04: year from b, published 2031-01-02"])
  }

  @Test func `a day of its own far from the anchor leaves the year open`() async throws {
    let found = try await times(
      of: "Ferry sank on May 4.", published: "XXXX-09-30", beside: [capture("b", "Fog", date: "2031-05-05")])
    #expect(found == ["XXXX-05-04"])
  }

  @Test func `a dated article keeps what it has`() async throws {
    let found = try await times(
      of: "Ferry sank on May 4.", published: "2029-05-05", beside: [capture("b", "Fog", date: "2028-05-05")])
    #expect(found == ["2029-05-04"])
  }
}
