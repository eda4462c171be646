import Testing
import UTF8Text

/// The messages of NIST's examples for FIPS 180 and of RFC 6234, section 8.5.
@Suite struct SHA256Tests {
  @Test(
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "01234567", count: 80),
        "594847328451bdfa85056225462cc1d867d877fb388df0ce35f25ab5562bfbb5"
      ),
    ])
  func `a message has its published digest`(message: String, digest: String) {
    #expect(SHA256.hexadecimalDigest(of: Array(message.utf8)) == digest)
  }

  @Test func `the padding fits at every length`() {
    let digests = (0..<130).map { SHA256.hexadecimalDigest(of: [UInt8](repeating: 0x61, count: $0)) }
    #expect(Set(digests).count == 130)
    #expect(digests[64] == "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb")
  }

  @Test func `the digest in bytes is the one in digits`() {
    let bytes = SHA256.digest(of: Array("abc".utf8))
    #expect(bytes.count == 32)
    #expect(Array(bytes.prefix(4)) == [0xBA, 0x78, 0x16, 0xBF])
    #expect(bytes.last == 0xAD)
  }
}
