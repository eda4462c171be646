import CZlib

/// The bytes that a deflate stream without any wrapper holds, as zip archives keep them (RFC 1951).
/// - Parameter count: how many bytes come out, no more and no fewer.
/// - Throws: `InflateError` when the stream is broken or holds another number of bytes.
/// - Complexity: O(bytes in + bytes out).
package func inflateRaw(_ bytes: ArraySlice<UInt8>, count: Int) throws(InflateError) -> [UInt8] {
  guard bytes.count <= UInt32.max, count >= 0, count < UInt32.max else { throw .tooLarge }
  var stream = z_stream()
  guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK else {
    throw .outOfMemory
  }
  defer { inflateEnd(&stream) }
  var input = Array(bytes)
  var status = Z_OK
  // One byte of room beyond, so that a stream that holds too much shows.
  let output = [UInt8](unsafeUninitializedCapacity: count + 1) { buffer, written in
    written = input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(buffer.count)
      status = inflate(&stream, Z_FINISH)
      return buffer.count - Int(stream.avail_out)
    }
  }
  guard status == Z_STREAM_END, output.count == count else { throw .damaged }
  return output
}

/// Why a deflate stream cannot be read.
package enum InflateError: Error, Hashable {
  case damaged
  case tooLarge
  case outOfMemory
}
