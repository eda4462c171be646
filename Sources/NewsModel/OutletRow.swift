/// One row of the table of outlets.
struct OutletRow {
  /// A listed name, without the mark at its end.
  struct Name {
    let text: String
    /// Whether the name counts only where it is cited.
    let isMarked: Bool
  }

  /// The common name first.
  let names: [Name]
  /// Nil when the kind is unknown.
  let outlet: Outlet?

  /// Reads a line without its line break.
  init(_ line: ArraySlice<UInt8>) {
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    func list(_ index: Int) -> [ArraySlice<UInt8>] {
      index < fields.count ? fields[index].split(separator: UInt8(ascii: "|")) : []
    }
    names = ([fields[0]] + list(2)).map(Self.name)
    let kind = fields.count > 1 ? Outlet.Kind(rawValue: Self.text(fields[1])) : nil
    let (aliases, domains) = (names.dropFirst().map(\.text), list(3).map(Self.text))
    let source = fields.count > 4 ? Self.text(fields[4]) : ""
    outlet = kind.map { [names] in
      Outlet(name: names[0].text, kind: $0, aliases: aliases, domains: domains, source: source)
    }
  }

  private static func name(_ field: ArraySlice<UInt8>) -> Name {
    let isMarked = field.last == UInt8(ascii: "*")
    return Name(text: text(isMarked ? field.dropLast() : field), isMarked: isMarked)
  }

  private static func text(_ field: ArraySlice<UInt8>) -> String { String(decoding: field, as: UTF8.self) }
}
