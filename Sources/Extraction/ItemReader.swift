import NewsModel
import UTF8Text

/// Reads one item off its lines: what is between headline and body, and the body.
struct ItemReader {
  let lines: [Line]

  /// - Parameter headline: the index of the headline, nil when there is none.
  func draft(_ range: Range<Int>, headline: Int?, body: Range<Int>) -> Draft {
    var draft = Draft()
    draft.headline = headline.map { lines[$0].text }
    let start = bodyStart(range, headline: headline)
    draft.standfirst = standfirst(in: (headline.map { $0 + 1 } ?? start)..<start)
    draft.paragraphs = paragraphs(in: start..<body.upperBound, headline: draft.headline)
    draft.captions = captions(in: range)
    draft.byline = lines[range.lowerBound..<start].first { $0.role == .byline }?.text ?? ""
    let dates = dates(in: range.lowerBound..<start)
    (draft.published, draft.updated) = (dates.published, dates.updated)
    return draft
  }

  /// The first paragraph behind the headline and what belongs to it: a paragraph over the byline, the date or bullets
  /// is a standfirst.
  private func bodyStart(_ range: Range<Int>, headline: Int?) -> Int {
    var start = headline.map { $0 + 1 } ?? range.lowerBound
    var paragraphs = 0
    for index in start..<range.upperBound {
      switch lines[index].role {
      case .date, .byline, .bullet: start = index + 1
      case .prose: paragraphs += 1
      default: break
      }
      if paragraphs > 1 { break }
    }
    return min(start, range.upperBound)
  }

  /// Bullets and sentences over the body.
  private func standfirst(in range: Range<Int>) -> [String] {
    lines[range].filter { $0.role == .prose || $0.role == .bullet && $0.words >= 5 }.map(\.text)
  }

  /// Paragraphs, and the subheadings between them.
  private func paragraphs(in range: Range<Int>, headline: String?) -> [String] {
    var paragraphs: [String] = []
    for index in range {
      let line = lines[index]
      switch line.role {
      case .prose where line.text != headline, .credit: paragraphs.append(line.text)
      case .bullet where line.words >= 5 && !paragraphs.isEmpty: paragraphs.append(line.text)
      case .short where isSubheading(index, in: range) && !paragraphs.isEmpty && line.text != headline:
        paragraphs.append(line.text)
      default: break
      }
    }
    return paragraphs
  }

  /// A short line between paragraphs that no repetition marks as a button.
  private func isSubheading(_ index: Int, in range: Range<Int>) -> Bool {
    guard !lines[index].isRepeated, index + 1 < range.upperBound, index > range.lowerBound else { return false }
    return lines[index + 1].role == .prose && lines[index - 1].role != .short
  }

  func captions(in range: Range<Int>) -> [Caption] {
    var captions: [Caption] = []
    for index in range where lines[index].role == .caption {
      let own = PictureCredit.caption(in: lines[index].text)
      let below = index + 1 < lines.count && lines[index + 1].role == .pictureCredit ? lines[index + 1].text : nil
      captions.append(Caption(text: own?.text ?? lines[index].text, credit: own?.credit ?? below))
    }
    return captions
  }

  func dates(in range: Range<Int>) -> (published: StatedDate?, updated: StatedDate?) {
    var published: StatedDate?
    var updated: StatedDate?
    for line in lines[range] where line.role == .date {
      guard let found = DateLine(line.text), let date = found.date else { continue }
      let stated = StatedDate(date: date, text: line.text, place: "visible text")
      if found.kind == .updated { updated = updated ?? stated } else { published = published ?? stated }
    }
    return (published ?? updated, updated)
  }
}
