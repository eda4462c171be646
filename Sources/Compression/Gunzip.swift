/// The bytes that a whole gzip file holds, over all its members.
/// - Parameter limit: the most bytes that may come out.
/// - Throws: `GzipError.clipped`, `.corrupt` and `.tooLarge` as the data is; `.clipped(offset: 0)` for no data.
/// - Complexity: O(bytes in + bytes out).
package func gunzip(_ bytes: [UInt8], limit: Int) throws(GzipError) -> [UInt8] {
  let decoder = try GzipDecoder(limit: limit)
  var output: [UInt8] = []
  try decoder.append(bytes, to: &output)
  try decoder.finish()
  return output
}
