import NewsModel

extension StoryDocument: StoryValue {
  func pack(into packer: inout StoryPacker) {
    packer.pack(stemma)
    packer.pack(times)
  }

  init(from unpacker: inout StoryUnpacker) throws(DocumentError) {
    stemma = try unpacker.value()
    times = try unpacker.list()
  }
}

extension StoryDocument.ArticleTimes: StoryValue {
  func pack(into packer: inout StoryPacker) {
    packer.pack(name: article.description)
    packer.pack(times.count)
    for time in times { time.pack(into: &packer, of: article) }
  }

  init(from unpacker: inout StoryUnpacker) throws(DocumentError) {
    article = try unpacker.articleName()
    var times: [TimeExpression] = []
    for _ in 0..<(try unpacker.count()) { times.append(try TimeExpression(from: &unpacker, of: article)) }
    self.times = times
  }
}

extension TimeExpression {
  fileprivate func pack(into packer: inout StoryPacker, of article: Article.ID) {
    packer.pack(range, in: RangeContext.Text(article: article, field: .body))
    packer.pack(kind)
    packer.pack(value)
    packer.pack(reason)
    packer.pack(anchor)
  }

  fileprivate init(from unpacker: inout StoryUnpacker, of article: Article.ID) throws(DocumentError) {
    self.init(
      range: try unpacker.range(in: RangeContext.Text(article: article, field: .body)), kind: try unpacker.value(),
      value: try unpacker.text(), reason: try unpacker.optionalText(), anchor: try unpacker.optional())
  }
}

extension Stemma: StoryValue {
  func pack(into packer: inout StoryPacker) {
    packer.pack(story.id)
    packer.pack(story.articles.map(PackedName.init))
    packer.pack(witnesses)
    packer.pack(derivations)
    packer.pack(undecided)
    packer.pack(claims)
    packer.pack(citations)
  }

  init(from unpacker: inout StoryUnpacker) throws(DocumentError) {
    let story = Story(id: try unpacker.text(), articles: try unpacker.list(PackedName.self).map(\.name))
    self.init(
      story: story, witnesses: try unpacker.list(), derivations: try unpacker.list(), undecided: try unpacker.list(),
      claims: try unpacker.list(), citations: try unpacker.list())
  }
}

/// An article's name as a value by itself.
private struct PackedName: StoryValue {
  let name: Article.ID

  init(_ name: Article.ID) { self.name = name }

  func pack(into packer: inout StoryPacker) { packer.pack(name: name.description) }

  init(from unpacker: inout StoryUnpacker) throws(DocumentError) { name = try unpacker.articleName() }
}

extension Witness: StoryValue {
  func pack(into packer: inout StoryPacker) {
    packer.pack(name: id.description)
    packer.pack(kind)
    packer.pack(article.map(PackedName.init))
    packer.pack(name)
    packer.pack(outletKind)
    packer.pack(date)
    packer.pack(restsOn)
    packer.pack(reconstruction)
    packer.pack(evidence)
  }

  init(from unpacker: inout StoryUnpacker) throws(DocumentError) {
    self.init(
      id: ID(try unpacker.name()), kind: try unpacker.value(), article: try unpacker.optional(PackedName.self)?.name,
      name: try unpacker.text(), outletKind: try unpacker.optional(), date: try unpacker.optional(),
      restsOn: try unpacker.list(), reconstruction: try unpacker.list(), evidence: try unpacker.list())
  }
}

extension RestsOn: StoryValue {
  func pack(into packer: inout StoryPacker) {
    packer.pack(description)
    packer.pack(isNamed)
    packer.pack(evidence)
  }

  init(from unpacker: inout StoryUnpacker) throws(DocumentError) {
    self.init(description: try unpacker.text(), isNamed: try unpacker.flag(), evidence: try unpacker.list())
  }
}

extension ReconstructedPassage: StoryValue {
  func pack(into packer: inout StoryPacker) {
    packer.packAlike(variants.map(\.excerpt))
    for variant in variants { packer.pack(variant.isQuoted) }
  }

  init(from unpacker: inout StoryUnpacker) throws(DocumentError) {
    self.init(
      variants: try unpacker.alike().map { excerpt throws(DocumentError) in
        Variant(excerpt: excerpt, isQuoted: try unpacker.flag())
      })
  }
}

extension Derivation: StoryValue {
  func pack(into packer: inout StoryPacker) {
    packer.pack(name: parent.description)
    packer.pack(name: child.description)
    packer.pack(kind)
    packer.pack(confidence)
    packer.pack(evidence)
    packer.pack(sharedPassages)
    packer.pack(quotedPassages)
    packer.pack(isCentral)
    packer.pack(changes)
  }

  init(from unpacker: inout StoryUnpacker) throws(DocumentError) {
    self.init(
      parent: Witness.ID(try unpacker.name()), child: Witness.ID(try unpacker.name()), kind: try unpacker.value(),
      confidence: try unpacker.fraction(), evidence: try unpacker.list(), sharedPassages: try unpacker.sign(),
      quotedPassages: try unpacker.sign(), isCentral: try unpacker.flag())
    changes = try unpacker.list()
  }
}

extension DerivationChange: StoryValue {
  func pack(into packer: inout StoryPacker) {
    packer.pack(kind)
    packer.pack(aspect)
    packer.pack(parent)
    packer.pack(child)
  }

  init(from unpacker: inout StoryUnpacker) throws(DocumentError) {
    self.init(
      kind: try unpacker.value(), aspect: try unpacker.optional(), parent: try unpacker.optional(),
      child: try unpacker.optional())
  }
}

extension UndecidedDerivation: StoryValue {
  func pack(into packer: inout StoryPacker) {
    packer.pack(name: first.description)
    packer.pack(name: second.description)
    packer.pack(evidence)
  }

  init(from unpacker: inout StoryUnpacker) throws(DocumentError) {
    self.init(
      first: Witness.ID(try unpacker.name()), second: Witness.ID(try unpacker.name()), evidence: try unpacker.list())
  }
}
