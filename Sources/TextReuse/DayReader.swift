import NewsModel
import UTF8Text

/// Finds words that name a day: "Tuesday", "yesterday", "on 12 April", "April 12th, 2022", "Sunday (24)".
///
/// Purpose: newsrooms name the same day in many ways; such words count as one. Valid when: English. What the day is does
/// not matter here. Cost: O(tokens of the words), at most ten or so.
struct DayReader {
  let tokens: [Token]

  /// How many tokens from this one on name a day, "on" before them included; 0 for none.
  func count(at index: Int) -> Int {
    let start = word(index) == "on" ? index + 1 : index
    var next = afterDay(start)
    guard next > start else { return 0 }
    // "Tuesday, 12 April", "Sunday (24)".
    if Self.relative.contains(word(start)) || Self.weekdays.contains(word(start)) {
      let skipped = word(next) == "," || word(next) == "(" ? next + 1 : next
      let behind = afterDate(skipped)
      if behind > skipped {
        next = behind
      } else if word(next) == "(", isDayOfMonth(next + 1) {
        next += 2
      }
      if word(next) == ")", (start..<next).contains(where: { word($0) == "(" }) { next += 1 }
    }
    return next - index
  }

  /// The tokens without "on", which names no day.
  func naming(_ range: Range<Int>) -> Range<Int> {
    word(range.lowerBound) == "on" ? range.lowerBound + 1..<range.upperBound : range
  }

  private func afterDay(_ index: Int) -> Int {
    if Self.relative.contains(word(index)) || Self.weekdays.contains(word(index)) { return index + 1 }
    return afterDate(index)
  }

  /// Behind "12 April", "12th of April 2022", "April 12", "April 12, 2022".
  private func afterDate(_ index: Int) -> Int {
    var next = index
    if isDayOfMonth(index) {
      next = word(index + 1) == "of" ? index + 2 : index + 1
      guard Self.months.contains(word(next)) else { return index }
      next += 1
    } else if Self.months.contains(word(index)), isDayOfMonth(index + 1) {
      next = index + 2
    } else {
      return index
    }
    let year = word(next) == "," ? next + 1 : next
    return isYear(year) ? year + 1 : next
  }

  private func isDayOfMonth(_ index: Int) -> Bool {
    let digits = word(index).utf8.prefix { $0.isASCIIDigit }
    guard (1...2).contains(digits.count), let day = Int(Substring(digits)), (1...31).contains(day) else { return false }
    return ["", "st", "nd", "rd", "th"].contains(String(word(index).dropFirst(digits.count)))
  }

  private func isYear(_ index: Int) -> Bool {
    let word = word(index).utf8
    return word.count == 4 && word.allSatisfy(\.isASCIIDigit) && (word.first == 0x31 || word.first == 0x32)
  }

  private func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].folded : "" }

  private static let relative: Set<String> = ["yesterday", "today", "tomorrow", "tonight"]
  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu",
    "thur", "thurs", "fri",
  ]
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]
}
