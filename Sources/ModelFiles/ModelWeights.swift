/// The layers of one trained network, with their sizes and numbers.
///
/// Reads the files that thinc, the network library below spaCy, writes: a MessagePack map of `nodes`, `attrs`,
/// `params` and `shims`, one entry a layer in each. An array of numbers stands there as msgpack-numpy encodes it: a map
/// of `nd`, `type`, `kind`, `shape` and `data`, little-endian.
package struct ModelWeights: Sendable {
  /// In the file's order: a walk over the network, breadth first, from the root at index 0.
  package let layers: [Layer]

  package struct Layer: Sendable {
    /// Its index in the file, by which `references` name layers.
    package let index: Int
    /// The name of its kind, such as `maxout`; for one that joins others, their names, such as `maxout>>layernorm`.
    package let name: String
    /// Sizes by their short names: `nO` results, `nI` inputs, `nP` pieces, `nF` features, `nV` table rows. A size
    /// left open in the file is missing.
    package let dimensions: [String: Int]
    /// The indices of layers it refers to by a name, such as `lower` and `upper`.
    package let references: [String: Int]
    /// Whole numbers it was set up with, such as `seed`, `column`, `window_size`; others of its settings are left out.
    package let settings: [String: Int]
    /// Its arrays by their short names: `W` weights, `b` bias, `E` table of vectors, `G` scale, `pad`.
    package let parameters: [String: WeightArray]

    package init(
      index: Int, name: String, dimensions: [String: Int], references: [String: Int], settings: [String: Int],
      parameters: [String: WeightArray]
    ) {
      self.index = index
      self.name = name
      self.dimensions = dimensions
      self.references = references
      self.settings = settings
      self.parameters = parameters
    }
  }

  package init(layers: [Layer]) {
    self.layers = layers
  }

  /// The layers of a kind, in the file's order.
  package func layers(named name: String) -> [Layer] { layers.filter { $0.name == name } }
}

/// Numbers of one parameter, row after row.
package struct WeightArray: Sendable, Equatable {
  /// Sizes from the outermost; their product is the count of `values`.
  package let shape: [Int]
  package let values: [Float]

  /// - Precondition: `values` has as many numbers as `shape` says.
  package init(shape: [Int], values: [Float]) {
    precondition(shape.reduce(1, *) == values.count, "A weight array must have as many values as its shape says.")
    self.shape = shape
    self.values = values
  }
}

extension ModelWeights {
  /// - Parameter file: the name that errors give.
  /// - Throws: `ModelFilesError.damaged` when the bytes are not such a file.
  package init(_ bytes: [UInt8], file: String) throws(ModelFilesError) {
    let reader = try ModelFileReader(bytes, file: file)
    let nodes = try reader.array("nodes", of: reader.root)
    let attributes = try reader.array("attrs", of: reader.root)
    let parameters = try reader.array("params", of: reader.root)
    guard nodes.count == attributes.count, nodes.count == parameters.count else {
      throw reader.damaged("nodes, attrs and params differ in number")
    }
    var layers: [Layer] = []
    for (index, node) in nodes.enumerated() {
      layers.append(try Self.layer(index, node, attributes[index], parameters[index], reader))
    }
    self.layers = layers
  }

  private static func layer(
    _ index: Int, _ node: MessagePackValue, _ attributes: MessagePackValue, _ parameters: MessagePackValue,
    _ reader: ModelFileReader
  ) throws(ModelFilesError) -> Layer {
    guard node.entries != nil, let attributes = attributes.entries, let parameters = parameters.entries else {
      throw reader.damaged("layer \(index) is no map")
    }
    return Layer(
      index: index, name: try reader.text("name", of: node), dimensions: try integers("dims", of: node, reader),
      references: try integers("refs", of: node, reader), settings: try settings(attributes, reader),
      parameters: try arrays(parameters, reader))
  }

  /// The whole numbers of a map; entries of another kind are left out.
  private static func integers(
    _ name: String, of node: MessagePackValue, _ reader: ModelFileReader
  ) throws(ModelFilesError) -> [String: Int] {
    guard let entries = reader.member(name, of: node)?.entries else { throw reader.damaged("no \(name)") }
    var integers: [String: Int] = [:]
    for entry in entries { integers[try reader.text(entry.key)] = entry.value.integer }
    return integers
  }

  /// A setting is a byte string that is MessagePack again.
  private static func settings(
    _ entries: [(key: MessagePackValue, value: MessagePackValue)], _ reader: ModelFileReader
  ) throws(ModelFilesError) -> [String: Int] {
    var settings: [String: Int] = [:]
    for entry in entries {
      guard case .binary(let range) = entry.value else { continue }
      let inner = try ModelFileReader(Array(reader.bytes[range]), file: reader.file)
      settings[try reader.text(entry.key)] = inner.root.integer
    }
    return settings
  }

  private static func arrays(
    _ entries: [(key: MessagePackValue, value: MessagePackValue)], _ reader: ModelFileReader
  ) throws(ModelFilesError) -> [String: WeightArray] {
    var arrays: [String: WeightArray] = [:]
    for entry in entries where entry.value.entries != nil {
      let name = try reader.text(entry.key)
      arrays[name] = try array(entry.value, name, reader)
    }
    return arrays
  }

  private static func array(
    _ value: MessagePackValue, _ name: String, _ reader: ModelFileReader
  ) throws(ModelFilesError) -> WeightArray {
    guard reader.member("nd", of: value)?.boolean == true, try reader.text("type", of: value) == "<f4",
      let shape = reader.member("shape", of: value)?.elements?.map(\.integer),
      case .binary(let range)? = reader.member("data", of: value)
    else { throw reader.damaged("parameter \(name) is no array of 32-bit numbers") }
    var count = 1
    for size in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: max(0, size ?? -1))
      guard let size, size >= 0, !overflow else { throw reader.damaged("parameter \(name) has a broken shape") }
      count = product
    }
    guard range.count % 4 == 0, count == range.count / 4 else {
      throw reader.damaged("parameter \(name) has \(range.count) bytes for \(count) numbers")
    }
    return WeightArray(shape: shape.compactMap(\.self), values: floats(reader.bytes, range))
  }

  private static func floats(_ bytes: [UInt8], _ range: Range<Int>) -> [Float] {
    bytes.withUnsafeBytes { raw in
      [Float](unsafeUninitializedCapacity: range.count / 4) { buffer, count in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[range]))
        if 1.littleEndian != 1 {
          for index in 0..<buffer.count { buffer[index] = Float(bitPattern: buffer[index].bitPattern.byteSwapped) }
        }
        count = range.count / 4
      }
    }
  }
}
