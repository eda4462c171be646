import NewsModel

/// A kind that is kept as its place in a list, which is a part of the archive's form: new ones come last.
protocol CodedKind: StoryValue, Equatable, CaseIterable {
  /// All there are.
  static var codes: [Self] { get }
}

extension CodedKind {
  func pack(into packer: inout StoryPacker) { packer.pack(Self.codes.firstIndex(of: self) ?? Self.codes.count) }

  init(from unpacker: inout StoryUnpacker) throws(DocumentError) {
    let code = try unpacker.sign()
    guard Self.codes.indices.contains(code) else { throw DocumentError("there is no such kind") }
    self = Self.codes[code]
  }
}

extension Evidence.Kind: CodedKind {
  static let codes: [Self] = [
    .creditLine, .citation, .passage, .quotation, .statement, .date, .byline, .link, .declaredSource,
  ]
}

extension Witness.Kind: CodedKind {
  static let codes: [Self] = [.article, .lost]
}

extension Outlet.Kind: CodedKind {
  static let codes: [Self] = [.wire, .newspaper, .broadcaster, .magazine, .online, .pictures]
}

extension Derivation.Kind: CodedKind {
  static let codes: [Self] = [.republication, .revision, .rewrite, .citation]
}

extension DerivationChange.Kind: CodedKind {
  static let codes: [Self] = [.added, .dropped, .hardened, .softened]
}

extension DerivationChange.Aspect: CodedKind {
  static let codes: [Self] = [.possibility, .allegation, .amount, .attribution]
}

extension Citation.Kind: CodedKind {
  static let codes: [Self] = [.report, .venue, .study, .mention]
}

extension Origin.Kind: CodedKind {
  static let codes: [Self] = [.outlet, .statement, .document, .event]
}

extension ClaimConflict.Kind: CodedKind {
  static let codes: [Self] = [.number, .date, .denial]
}

extension TimeExpression.Kind: CodedKind {
  static let codes: [Self] = [.date, .time, .duration, .set]
}
