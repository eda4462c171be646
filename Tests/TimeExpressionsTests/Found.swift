import ModelFixture
import NewsModel
import TimeExpressions
import UTF8Text

/// Words and value of a time expression, for comparison.
struct Found: Equatable, CustomStringConvertible {
  let words: String
  let value: String

  init(_ words: String, _ value: String) {
    self.words = words
    self.value = value
  }

  var description: String { "\(words) = \(value)" }
}

/// Sunday, 24 April 2022.
let sunday = CalendarDate(year: 2022, month: 4, day: 24)

func expressions(in text: String, published: CalendarDate? = sunday) -> [TimeExpression] {
  TimeExpressionFinder().timeExpressions(in: InstalledModel.analyze(text), published: published)
}

func found(in text: String, published: CalendarDate? = sunday) -> [Found] {
  expressions(in: text, published: published).map { Found(text[$0.range].collapsingWhiteSpace(), $0.value) }
}

/// The value of the text's only expression; nil when there is none or more than one.
func value(of text: String, published: CalendarDate? = sunday) -> String? {
  let values = expressions(in: text, published: published).map(\.value)
  return values.count == 1 ? values.first : nil
}
