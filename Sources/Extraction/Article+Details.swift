import NewsModel
import UTF8Text

extension Article {
  /// Sets kinds, links and entries from what is known of each line of the body.
  mutating func apply(_ details: some Collection<ParagraphDetail>, cut: ArticleAssembler.Cut) {
    let lines = body.lineRanges()
    guard lines.count == details.count else { return }
    for (index, (line, detail)) in zip(lines, details).enumerated() {
      let shift = line.start - (index == cut.line ? cut.bytes : 0)
      paragraphKinds.append(detail.kind)
      for link in detail.links where link.range.start + shift >= line.start && link.range.end + shift <= line.end {
        let range = TextRange(link.range.start + shift, link.range.end + shift)
        links.append(BodyLink(range: range, address: link.address))
      }
      if let time = detail.time {
        entries.append(LiveEntry(time: time, range: line))
      } else if let last = entries.indices.last {
        entries[last].range = TextRange(entries[last].range.start, line.end)
      }
    }
  }
}
