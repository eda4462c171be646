import UTF8Text

/// The SHA-256 of each file of an installed model, written when it was unpacked.
///
/// Loading looks at the form of the files alone, which a changed weight keeps; this finds it.
struct ModelChecksums {
  private let folder: ModelFolder
  private let digests: [(name: String, digest: String)]

  static let fileName = "stemma.sha256"

  /// What a model's folder lists; nothing where it was not unpacked by Stemma, as one that `STEMMA_MODEL` names.
  /// - Throws: `ModelFilesError.unreadable`.
  init(_ folder: ModelFolder) throws(ModelFilesError) {
    self.folder = folder
    let bytes = folder.has(Self.fileName) ? try folder.bytes(Self.fileName) : []
    digests = String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ", maxSplits: 1)
      return fields.count == 2 ? (fields[1].trimmingPrefix(" ").description, String(fields[0])) : nil
    }
  }

  /// The list in the form of `sha256sum`, by name.
  static func text(of files: [(name: String, content: [UInt8])]) -> [UInt8] {
    let lines = files.sorted { $0.name < $1.name }.map { SHA256.hexadecimalDigest(of: $0.content) + "  " + $0.name }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// - Throws: `ModelFilesError.damaged` for the first file that differs, `unreadable` for one that is missing.
  func verify() throws(ModelFilesError) {
    for (name, digest) in digests where SHA256.hexadecimalDigest(of: try folder.bytes(name)) != digest {
      throw .damaged(file: folder.path + "/" + name, place: "its SHA-256 is not \(digest)")
    }
  }
}
