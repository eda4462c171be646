import CLibDeflate

/// Decompresses gzip members that lie whole in memory, about twice as fast as zlib, which takes them in pieces.
///
/// A class, since it owns libdeflate's tables, which one member after another uses.
package final class WholeMemberDecoder {
  /// What came of a try. Nothing but `whole` leaves anything of use in the room.
  package enum Outcome: Equatable, Sendable {
    /// The member took `used` bytes and gave `made`.
    case whole(used: Int, made: Int)
    /// More comes out than there is room.
    case noRoom
    /// The member is cut off or damaged: libdeflate does not tell which.
    case broken
  }

  private let tables: OpaquePointer

  /// - Throws: `DecompressionError.outOfMemory`.
  package init() throws(DecompressionError) {
    guard let tables = libdeflate_alloc_decompressor() else { throw .outOfMemory }
    self.tables = tables
  }

  deinit { libdeflate_free_decompressor(tables) }

  /// Decompresses the member that `input` begins with; other bytes may follow it.
  /// - Parameter start: the first byte of `output` that may be written; all behind it is room.
  /// - Complexity: O(bytes in + bytes out), whatever the outcome.
  package func decode(_ input: ArraySlice<UInt8>, into output: inout [UInt8], from start: Int) -> Outcome {
    var (used, made) = (0, 0)
    let result = input.withUnsafeBytes { source in
      output.withUnsafeMutableBytes { target in
        libdeflate_gzip_decompress_ex(
          tables, source.baseAddress, source.count, target.baseAddress.map { $0 + start }, target.count - start, &used,
          &made)
      }
    }
    switch result {
    case LIBDEFLATE_SUCCESS: return .whole(used: used, made: made)
    case LIBDEFLATE_INSUFFICIENT_SPACE: return .noRoom
    default: return .broken
    }
  }
}
