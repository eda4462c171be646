import NewsModel
import UTF8Text

/// For each token how it stands to the quotation marks of its paragraph.
struct QuotationStates {
  /// 0 outside of quotations, 1 inside, 2 an opening mark, 3 a closing one.
  private(set) var states: [Int32] = []
  /// Marks up to and with the token, over the whole text.
  private(set) var marks: [Int32] = []

  private enum Mark {
    case opening, closing, either

    init?(_ word: Substring) {
      switch word {
      case "“", "«", "„": self = .opening
      case "”", "»": self = .closing
      case "\"", "＂", "``", "''": self = .either
      default: return nil
      }
    }
  }

  /// - Parameter paragraphs: for each token the number of its paragraph; each begins outside of quotations.
  init(_ text: AnalyzedText, paragraphs: [Int]) {
    var isInside = false
    var count: Int32 = 0
    for (index, token) in text.tokens.enumerated() {
      if index > 0, paragraphs[index] != paragraphs[index - 1] { isInside = false }
      let mark = token.range.count <= 3 ? Mark(text[token.range]) : nil
      if let mark {
        isInside = mark == .opening || mark == .either && !isInside
        count += 1
      }
      states.append(mark == nil ? (isInside ? 1 : 0) : isInside ? 2 : 3)
      marks.append(count)
    }
  }
}
