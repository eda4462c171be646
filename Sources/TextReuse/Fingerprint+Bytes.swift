/// A fingerprint as bytes, the same on every machine, to store and to send.
///
///     bytes    what
///     0-79     20 phrases of 4 bytes, lowest first, ascending; all ones where there are fewer
///     80-101   landmarks by place: for each of the 48 places a one for each landmark, then a zero; lowest bit first
///     102-293  the landmarks' hashes in that order, 12 bits each, lowest bit first
///     294-309  a one for each landmark that is a name, in that order, lowest bit first
///     310-317  zero
///     318      how many landmarks there are
///     319      the form's number: 2
extension Fingerprint {
  package static let byteCount = 320

  private static let placeBits = 80 * 8
  private static let hashBits = 102 * 8
  private static let nameBits = 294 * 8
  private static let bitsOfHash = 12
  private static let countByte = 318
  private static let formByte = 319
  private static let form: UInt8 = 2

  package var bytes: [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Self.byteCount)
    write(to: &bytes, at: 0)
    return bytes
  }

  /// Puts the bytes in place of zeros.
  func write(to bytes: inout [UInt8], at start: Int) {
    for index in 0..<Self.phraseLimit {
      let phrase = index < phrases.count ? phrases[index] : .max
      for byte in 0..<4 { bytes[start + 4 * index + byte] = UInt8(truncatingIfNeeded: phrase >> (8 * byte)) }
    }
    for (index, landmark) in landmarks.enumerated() {
      Self.set(1, at: Self.placeBits + index + Int(landmark.place), in: &bytes, start)
      Self.set(landmark.hash, at: Self.hashBits + index * Self.bitsOfHash, in: &bytes, start)
      if landmark.isName { Self.set(1, at: Self.nameBits + index, in: &bytes, start) }
    }
    bytes[start + Self.countByte] = UInt8(truncatingIfNeeded: landmarks.count)
    bytes[start + Self.formByte] = Self.form
  }

  /// Sets at most 12 bits, which lie in two bytes wherever they start at a multiple of four.
  private static func set(_ value: UInt16, at bit: Int, in bytes: inout [UInt8], _ start: Int) {
    let shifted = UInt32(value) << UInt32(bit & 7)
    bytes[start + bit >> 3] |= UInt8(truncatingIfNeeded: shifted)
    if shifted > 0xff { bytes[start + bit >> 3 + 1] |= UInt8(truncatingIfNeeded: shifted >> 8) }
  }

  /// Nil for bytes that no fingerprint has.
  package init?(bytes: some RandomAccessCollection<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == Self.byteCount else { return nil }
    let read = Fingerprint(unchecked: bytes, at: 0)
    guard read.isWellFormed, read.bytes == bytes else { return nil }
    self = read
  }

  private var isWellFormed: Bool {
    zip(phrases, phrases.dropFirst()).allSatisfy(<) && zip(landmarks, landmarks.dropFirst()).allSatisfy(<)
      && Set(landmarks.map(\.hash)).count == landmarks.count
  }

  /// Reads what `write` has written; of other bytes it makes some fingerprint.
  init(unchecked bytes: [UInt8], at start: Int) {
    phrases = (0..<Self.phraseLimit).map { index in
      (0..<4).reduce(0) { $0 | UInt32(bytes[start + 4 * index + $1]) << (8 * $1) }
    }.filter { $0 != .max }
    var landmarks: [Landmark] = []
    Self.readLandmarks(bytes, at: start) { landmarks.append($0) }
    self.landmarks = landmarks
  }

  /// Reads the landmarks alone, in their order.
  @inline(__always)
  static func readLandmarks(_ bytes: [UInt8], at start: Int, _ body: (Landmark) -> Void) {
    let count = min(Int(bytes[start + countByte]), landmarkLimit)
    var bit = placeBits
    for index in 0..<count {
      while bit < hashBits - 1, bytes[start + bit >> 3] >> UInt8(bit & 7) & 1 == 0 { bit += 1 }
      let place = min(bit - placeBits - index, Landmark.places - 1)
      let first = hashBits + index * bitsOfHash
      let pair = UInt16(bytes[start + first >> 3]) | UInt16(bytes[start + first >> 3 + 1]) << 8
      let isName = bytes[start + (nameBits + index) >> 3] >> UInt8(index & 7) & 1 == 1
      body(
        Landmark(hash: pair >> UInt16(first & 7) & 0xfff, place: UInt8(truncatingIfNeeded: place), isName: isName))
      bit += 1
    }
  }
}
