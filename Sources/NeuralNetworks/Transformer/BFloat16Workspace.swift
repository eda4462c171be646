#if ONEDNN
  /// The room that one run of a transformer works in, and the programs it runs; for one thread at a time.
  ///
  /// Programs are made for each multiple of 32 rows that occurs, so that there are at most 16 of each kind.
  final class BFloat16Workspace: @unchecked Sendable {
    // Sendable: `BFloat16Transformer` gives it to one run at a time.
    /// The rows between the layers, which each layer changes.
    let states: AlignedMemory
    private let rounded: AlignedMemory
    private let projected: AlignedMemory
    private let gathered: AlignedMemory
    private let inner: AlignedMemory
    private let sums: AlignedMemory

    private let engine: OneDNNEngine
    private let width: Int
    private let headWidth: Int
    private var rows = 0
    private var programs: [ProgramKey: OneDNNProgram] = [:]
    private var attentions: [Int: PackedAttention] = [:]

    private struct ProgramKey: Hashable {
      let shape: PackedLinear.Shape
      let rows: Int
    }

    init(_ layer: BFloat16Layer, width: Int, headWidth: Int, _ engine: OneDNNEngine) {
      self.engine = engine
      self.width = width
      self.headWidth = headWidth
      let rows = TransformerEncoder.rowLimit
      states = AlignedMemory(bytes: rows * width * 4)
      rounded = AlignedMemory(bytes: rows * width * 2)
      projected = AlignedMemory(bytes: rows * width * 3 * 2)
      gathered = AlignedMemory(bytes: rows * width * 2)
      inner = AlignedMemory(bytes: rows * layer.expansion.shape.outputs * 2)
      sums = AlignedMemory(bytes: rows * width * 4)
    }

    /// Makes the programs that are missing for these windows.
    /// - Returns: false when oneDNN has none.
    func prepare(_ layers: [BFloat16Layer], windows: [Int]) -> Bool {
      rows = Self.filled(windows.reduce(0, +))
      for places in Set(windows.map(Self.filled)) where attentions[places] == nil {
        guard let attention = PackedAttention(places: places, headWidth: headWidth, engine) else { return false }
        attentions[places] = attention
      }
      for product in layers.first?.products ?? [] {
        let key = ProgramKey(shape: product.shape, rows: rows)
        guard programs[key] == nil else { continue }
        guard let program = product.program(rows: rows, engine) else { return false }
        programs[key] = program
      }
      return true
    }

    /// Takes the rows that the first layer is given.
    func begin(_ start: UnsafePointer<Float>, rows count: Int) {
      states.floats.update(from: start, count: count * width)
      (states.floats + count * width).update(repeating: 0, count: (rows - count) * width)
      BFloat16.round(states.floats, into: rounded.halves, count: rows * width)
    }

    /// Runs a layer over the rows, windows one after the other.
    func run(_ layer: BFloat16Layer, windows: [Int]) {
      multiply(rounded, layer.projection, into: projected)
      var start = 0
      for count in windows {
        attentions[Self.filled(count)]?.run(
          projected.halves + start * 3 * width, count: count, width: width, into: gathered.halves + start * width)
        start += count
      }
      multiply(gathered, layer.output, into: sums)
      addSums(layer.attentionNorm)
      multiply(rounded, layer.expansion, into: inner)
      multiply(inner, layer.contraction, into: sums)
      addSums(layer.outputNorm)
    }

    private func multiply(_ source: AlignedMemory, _ layer: PackedLinear, into result: AlignedMemory) {
      guard let program = programs[ProgramKey(shape: layer.shape, rows: rows)] else {
        preconditionFailure("Programs are made before they run.")
      }
      layer.run(program, source, into: result)
    }

    /// Adds the last product to the rows, normalizes them and rounds them for the next product.
    private func addSums(_ norm: LayerNorm) {
      norm.withParameters { parameters in
        for row in 0..<rows {
          let target = states.floats + row * width
          Rows.add(sums.floats + row * width, to: target, count: width)
          LayerNorm.normalize(target, parameters, residual: nil, into: target)
          BFloat16.round(target, into: rounded.halves + row * width, count: width)
        }
      }
    }

    /// The next multiple of 32, since processors multiply tiles of rows.
    private static func filled(_ count: Int) -> Int { (count + 31) / 32 * 32 }
  }
#endif
