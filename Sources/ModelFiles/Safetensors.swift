package import FoundationEssentials

/// The arrays of numbers in a safetensors file.
///
/// Hugging Face's format, version 0.4: eight bytes that give the size of a header in JSON, the header, then the
/// numbers, row-major and little-endian. The header gives each array's kind, shape and place. Nothing is copied until
/// it is asked for.
package struct Safetensors: Sendable {
  /// The name that errors give.
  package let file: String
  private let arrays: [String: SafetensorsHeader.Array]
  /// What stands after the header.
  private let numbers: Data

  /// Bytes of the largest header; this model's has 11,408. The format's authors allow 100 million.
  static let headerLimit = 4_000_000
  /// Arrays one file may have.
  static let arrayLimit = 10_000

  /// - Throws: `ModelFilesError.damaged` when the header is broken or too large, or an array lies outside the file.
  package init(_ bytes: Data, file: String) throws(ModelFilesError) {
    self.file = file
    guard bytes.count >= 8 else { throw .damaged(file: file, place: "it has only \(bytes.count) bytes") }
    let size = bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
    guard size <= Self.headerLimit, Int(size) <= bytes.count - 8 else {
      throw .damaged(file: file, place: "byte 0: the header has \(size) bytes")
    }
    let start = bytes.startIndex + 8
    numbers = bytes[(start + Int(size))...]
    arrays = try SafetensorsHeader.arrays(in: Data(bytes[start..<(start + Int(size))]), file: file)
    guard arrays.count <= Self.arrayLimit else { throw .damaged(file: file, place: "\(arrays.count) arrays") }
    for (name, array) in arrays where !array.lies(in: numbers.count) {
      throw .damaged(file: file, place: "array \(name) does not lie in the file")
    }
  }

  /// The names of all arrays, in order.
  package var names: [String] { arrays.keys.sorted() }

  /// The rows and columns of an array, outermost first; nil where there is none of the name.
  package func shape(_ name: String) -> [Int]? { arrays[name]?.shape }

  /// An array's numbers, as `Float` whatever their kind is; whole numbers as such, without a scale.
  /// - Throws: `ModelFilesError.damaged` when it is missing or of another shape or a kind that is not read.
  /// - Complexity: O(numbers).
  package func floats(_ name: String, shape: [Int]) throws(ModelFilesError) -> [Float] {
    let (array, kind) = try array(name, shape: shape)
    return numbers.withUnsafeBytes { all in
      let bytes = UnsafeRawBufferPointer(rebasing: all[array.start..<array.end])
      return [Float](unsafeUninitializedCapacity: array.count) { target, count in
        kind.read(bytes, into: target)
        count = array.count
      }
    }
  }

  /// The bytes of an array of little-endian `Float`, not copied.
  /// - Throws: `ModelFilesError.damaged` when it is missing or of another shape or kind.
  package func floatBytes(_ name: String, shape: [Int]) throws(ModelFilesError) -> Data {
    let (array, kind) = try array(name, shape: shape)
    guard kind == .float32 else { throw .damaged(file: file, place: "array \(name) has other numbers than F32") }
    return numbers[(numbers.startIndex + array.start)..<(numbers.startIndex + array.end)]
  }

  private func array(
    _ name: String, shape: [Int]
  ) throws(ModelFilesError) -> (SafetensorsHeader.Array, SafetensorsKind) {
    guard let array = arrays[name] else { throw .damaged(file: file, place: "no array \(name)") }
    guard array.shape == shape else {
      throw .damaged(file: file, place: "array \(name) is \(array.shape), not \(shape)")
    }
    guard let kind = array.kind else {
      throw .damaged(file: file, place: "array \(name) has numbers of the kind \(array.kindName)")
    }
    return (array, kind)
  }
}

extension ModelFolder {
  /// The arrays of a safetensors file, of which only the pages used are read from the disk.
  ///
  /// The file must not be cut while it is used; an installation puts a new one in its place.
  /// - Throws: `ModelFilesError` when it is missing, too large or damaged.
  package func safetensors(_ name: String) throws(ModelFilesError) -> Safetensors {
    let path = path + "/" + name
    let size = try Self.size(ofFile: path)
    guard size <= Self.mappedFileLimit else { throw .tooLarge(path: path, limit: Self.mappedFileLimit) }
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    } catch {
      throw .unreadable(path: path, reason: "\(error)")
    }
    return try Safetensors(bytes, file: name)
  }

  /// Bytes of the largest file that is not copied into memory; the encoder's has 91 million.
  private static let mappedFileLimit = 1_000_000_000
}
