/// The values of a story, each kind of them one behind the other: what is alike stands together and becomes small.
struct StoryStreams: Sendable, Equatable {
  enum Kind: Int, CaseIterable {
    /// Small numbers: counts, kinds, flags, parts of dates.
    case signs
    /// Places of names among the names that are known.
    case names
    /// Where ranges start, and how long they are.
    case starts, lengths
    /// The same for ranges that are told by the one before.
    case shifts
    /// Eight bytes each, the lowest first.
    case fractions
    /// Places of texts among those that came before, or how long a new one is.
    case textPlaces
    case texts
  }

  private(set) var parts: [[UInt8]]

  init() { parts = [[UInt8]](repeating: [], count: Kind.allCases.count) }

  subscript(kind: Kind) -> [UInt8] {
    get { parts[kind.rawValue] }
    _modify { yield &parts[kind.rawValue] }
  }

  /// Each part but the last with its length before it.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for part in parts.dropLast() { Varint.append(UInt64(part.count), to: &bytes) }
    return bytes + parts.joined()
  }

  /// - Throws: `DocumentError` where the parts are longer than the bytes.
  init(bytes: [UInt8]) throws(DocumentError) {
    var reader = VarintReader(bytes[...])
    let lengths = try Kind.allCases.dropLast().map { _ throws(DocumentError) in try reader.count(upTo: bytes.count) }
    var rest = reader.rest
    parts = []
    for length in lengths {
      guard length <= rest.count else { throw DocumentError("a story is shorter than its parts") }
      parts.append(Array(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    parts.append(Array(rest))
  }
}

/// A value of a story that is kept in streams. What it writes and in which order is a part of the archive's form.
protocol StoryValue {
  func pack(into packer: inout StoryPacker)

  /// - Throws: `DocumentError` where the streams hold something else.
  init(from unpacker: inout StoryUnpacker) throws(DocumentError)
}
