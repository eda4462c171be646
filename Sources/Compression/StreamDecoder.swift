/// Decompresses one member or frame at a time, in steps, each with the input at hand and the room there is.
package protocol StreamDecoder: AnyObject {
  /// Decompresses until the input is used up, the room is full or the member ends.
  /// - Parameters:
  ///   - output: where the bytes go, in place of those that stand there.
  ///   - start: the first byte of `output` that may be written; all behind it is room.
  /// - Complexity: O(bytes in + bytes out).
  func step(_ input: ArraySlice<UInt8>, into output: inout [UInt8], from start: Int) -> DecompressionStep

  /// Forgets what came before, so that another member can follow.
  func restart()
}

/// What one step did.
package struct DecompressionStep {
  package enum Outcome: Equatable, Sendable {
    /// The member is not complete: more input or more room is needed.
    case unfinished
    case end
    /// `DecompressionError.damaged` or `.outOfMemory`; the decoder must be restarted.
    case failure(DecompressionError)
  }

  /// Bytes of input used up.
  package let used: Int
  /// Bytes that came out, a failure or not.
  package let made: Int
  package let outcome: Outcome
}
