/// Byte classes of ASCII, named; bytes of other scalars (0x80 and above) belong to none of them.
extension UInt8 {
  package static let newline = UInt8(ascii: "\n")
  package static let space = UInt8(ascii: " ")

  /// Space, tab, line feed, vertical tab, form feed, carriage return.
  package var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  package var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  package var isASCIIUppercase: Bool { (0x41...0x5A).contains(self) }
  package var isASCIILowercase: Bool { (0x61...0x7A).contains(self) }
  package var isASCIILetter: Bool { isASCIIUppercase || isASCIILowercase }

  /// The lowercase letter for an ASCII capital; any other byte as it is.
  package var asciiLowercased: UInt8 { isASCIIUppercase ? self + 0x20 : self }
}
