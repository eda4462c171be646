#if ONEDNN
  /// The room that one run of tree layers works in, and the programs it runs; for one thread at a time.
  final class BFloat16TreeWorkspace: @unchecked Sendable {
    // Sendable: `BFloat16Trees` gives it to one run at a time.
    private let width: Int
    private let states: Int
    private let engine: OneDNNEngine
    private let normalized: AlignedMemory
    private let dependents: AlignedMemory
    private let recurrent: AlignedMemory
    private let rounded: AlignedMemory
    private let gates: AlignedMemory
    private let parts: AlignedMemory
    private let sums: AlignedMemory
    /// By number of rows.
    private var programs: [Int: (gates: OneDNNProgram, mix: OneDNNProgram)] = [:]
    private var filled = 0

    private var partsWidth: Int { 5 * width + 2 * states }

    init(_ layer: BFloat16Trees.Layer, _ engine: OneDNNEngine) {
      let rows = BFloat16Trees.rowLimit
      width = layer.norm.width
      states = layer.gates.shape.outputs / 4
      self.engine = engine
      normalized = AlignedMemory(bytes: rows * width * 4)
      dependents = AlignedMemory(bytes: rows * width * 4)
      recurrent = AlignedMemory(bytes: rows * states * 2 * 4)
      rounded = AlignedMemory(bytes: rows * width * 2)
      gates = AlignedMemory(bytes: rows * states * 4 * 4)
      parts = AlignedMemory(bytes: rows * (5 * width + 2 * states) * 2)
      sums = AlignedMemory(bytes: rows * width * 4)
    }

    /// Makes the programs for so many rows; there are five sizes, so that few are made.
    /// - Returns: false when oneDNN has none.
    func prepare(_ layer: BFloat16Trees.Layer, rows: Int) -> Bool {
      filled = 32
      while filled < rows { filled *= 2 }
      if programs[filled] != nil { return true }
      guard let gates = layer.gates.program(rows: filled, engine), let mix = layer.mix.program(rows: filled, engine)
      else { return false }
      programs[filled] = (gates, mix)
      return true
    }

    func run(_ layer: BFloat16Trees.Layer, _ rows: UnsafeMutablePointer<Float>, _ trees: SentenceTrees) {
      guard let programs = programs[filled] else { preconditionFailure("Programs are made before they run.") }
      normalize(rows, layer.norm, count: trees.rows)
      layer.gates.run(programs.gates, rounded, into: gates)
      for window in trees.windows {
        LinearRecurrence.run(gates.floats, width: states, over: window, into: recurrent.floats)
        gatherNeighbors(in: window, trees)
      }
      gatherDependents(trees)
      layer.mix.run(programs.mix, parts, into: sums)
      Rows.addPositive(sums.floats, to: rows, count: trees.rows * width)
    }

    private func normalize(_ rows: UnsafePointer<Float>, _ norm: LayerNorm, count: Int) {
      norm.withParameters { parameters in
        for row in 0..<count {
          let target = normalized.floats + row * width
          LayerNorm.normalize(rows + row * width, parameters, residual: nil, into: target)
          BFloat16.round(target, into: rounded.halves + row * width, count: width)
        }
      }
    }

    private func gatherNeighbors(in window: Range<Int>, _ trees: SentenceTrees) {
      for row in window {
        let place = parts.halves + row * partsWidth
        copy(row > window.lowerBound ? row - 1 : nil, to: place)
        copy(row, to: place + width)
        copy(row + 1 < window.upperBound ? row + 1 : nil, to: place + 2 * width)
        copy(trees.heads[row], to: place + 3 * width)
        BFloat16.round(recurrent.floats + row * 2 * states, into: place + 5 * width, count: 2 * states)
      }
    }

    private func copy(_ row: Int?, to target: UnsafeMutablePointer<UInt16>) {
      if let row {
        target.update(from: rounded.halves + row * width, count: width)
      } else {
        target.update(repeating: 0, count: width)
      }
    }

    private func gatherDependents(_ trees: SentenceTrees) {
      dependents.floats.update(repeating: 0, count: trees.rows * width)
      for row in 0..<trees.rows where trees.heads[row] != row {
        let head = trees.heads[row]
        Rows.add(
          normalized.floats + row * width, times: trees.shares[head], to: dependents.floats + head * width,
          count: width)
      }
      for row in 0..<trees.rows {
        BFloat16.round(
          dependents.floats + row * width, into: parts.halves + row * partsWidth + 4 * width, count: width)
      }
    }
  }
#endif
