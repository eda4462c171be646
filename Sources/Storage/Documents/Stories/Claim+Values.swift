import NewsModel

extension Claim: StoryValue {
  func pack(into packer: inout StoryPacker) {
    packer.pack(text)
    packer.pack(statements)
    packer.pack(origins)
    packer.pack(date)
    packer.pack(conflicts)
  }

  init(from unpacker: inout StoryUnpacker) throws(DocumentError) {
    self.init(
      text: try unpacker.text(), statements: try unpacker.list(), origins: try unpacker.list(),
      date: try unpacker.optional())
    conflicts = try unpacker.list()
  }
}

extension Origin: StoryValue {
  func pack(into packer: inout StoryPacker) {
    packer.pack(name)
    packer.pack(kind)
    packer.pack(articles.count)
    for article in articles { packer.pack(name: article.description) }
    packer.pack(evidence)
  }

  init(from unpacker: inout StoryUnpacker) throws(DocumentError) {
    let (name, kind) = (try unpacker.text(), try unpacker.value(Kind.self))
    var articles: [Article.ID] = []
    for _ in 0..<(try unpacker.count()) { articles.append(try unpacker.articleName()) }
    self.init(name: name, kind: kind, articles: articles, evidence: try unpacker.list())
  }
}

extension ClaimConflict: StoryValue {
  func pack(into packer: inout StoryPacker) {
    packer.pack(kind)
    packer.pack(own)
    packer.pack(other)
  }

  init(from unpacker: inout StoryUnpacker) throws(DocumentError) {
    self.init(kind: try unpacker.value(), own: try unpacker.value(), other: try unpacker.value())
  }
}

extension Citation: StoryValue {
  func pack(into packer: inout StoryPacker) {
    packer.pack(name: article.description)
    packer.pack(outlet)
    packer.pack(kind)
    packer.pack(evidence)
  }

  init(from unpacker: inout StoryUnpacker) throws(DocumentError) {
    self.init(
      article: try unpacker.articleName(), outlet: try unpacker.text(), kind: try unpacker.value(),
      evidence: try unpacker.value())
  }
}

extension Evidence: StoryValue {
  func pack(into packer: inout StoryPacker) {
    packer.pack(kind)
    packer.packAlike(excerpts)
  }

  init(from unpacker: inout StoryUnpacker) throws(DocumentError) {
    self.init(try unpacker.value(), try unpacker.alike())
  }
}

extension Excerpt: StoryValue {
  func pack(into packer: inout StoryPacker) { pack(into: &packer, isLikeLast: false) }

  init(from unpacker: inout StoryUnpacker) throws(DocumentError) { try self.init(from: &unpacker, isLikeLast: false) }

  /// - Parameter isLikeLast: whether it probably has the words of the excerpt before.
  func pack(into packer: inout StoryPacker, isLikeLast: Bool) {
    packer.pack(name: article.description)
    packer.pack(field)
    let text = RangeContext.Text(article: article, field: field)
    if isLikeLast { packer.packLike(range, in: text) } else { packer.pack(range, in: text) }
  }

  init(from unpacker: inout StoryUnpacker, isLikeLast: Bool) throws(DocumentError) {
    let (article, field) = (try unpacker.articleName(), try unpacker.value(ArticleField.self))
    let text = RangeContext.Text(article: article, field: field)
    self.init(
      article: article, field: field,
      range: isLikeLast ? try unpacker.rangeLikeLast(in: text) : try unpacker.range(in: text))
  }
}

extension ArticleField: StoryValue {
  private static let single: [Self] = [.body, .headline, .byline, .dateline, .published, .updated]
  private static let numbered: [@Sendable (Int) -> Self] = [Self.standfirst, Self.credit, Self.fact]

  func pack(into packer: inout StoryPacker) {
    switch self {
    case .standfirst(let index): Self.pack(0, index, into: &packer)
    case .credit(let index): Self.pack(1, index, into: &packer)
    case .fact(let index): Self.pack(2, index, into: &packer)
    case .body, .headline, .byline, .dateline, .published, .updated:
      packer.pack(Self.single.firstIndex(of: self) ?? Self.single.count)
    }
  }

  private static func pack(_ list: Int, _ index: Int, into packer: inout StoryPacker) {
    packer.pack(single.count + list)
    packer.pack(index)
  }

  init(from unpacker: inout StoryUnpacker) throws(DocumentError) {
    let code = try unpacker.sign()
    if Self.single.indices.contains(code) {
      self = Self.single[code]
    } else if Self.numbered.indices.contains(code - Self.single.count) {
      self = Self.numbered[code - Self.single.count](try unpacker.sign())
    } else {
      throw DocumentError("no article has such a field")
    }
  }
}

extension CalendarDate: StoryValue {
  /// What is open is 0.
  func pack(into packer: inout StoryPacker) {
    for part in [year, month, day] { packer.pack(part.map { $0 + 1 } ?? 0) }
  }

  init(from unpacker: inout StoryUnpacker) throws(DocumentError) {
    var parts: [Int?] = []
    for _ in 0..<3 {
      let part = try unpacker.sign()
      parts.append(part == 0 ? nil : part - 1)
    }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }
}
