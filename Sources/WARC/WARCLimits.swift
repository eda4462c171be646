/// The most that is read of an archive at a time. A limit that is passed is an error of that record; the others are
/// still read. All chosen on 2026-11-22.
package struct WARCLimits: Sendable {
  /// Bytes of a record's block. Crawlers cut pages off at 1 to 100 MB; no page that is read has more.
  package var recordBytes: Int
  /// Bytes of the header of a record, or of an HTTP message; servers refuse more than 8 to 64 KiB.
  package var headerBytes: Int
  /// Bytes of a payload once its compression is undone.
  package var payloadBytes: Int
  /// Decompressed bytes for each stored one of a compressed member. Pages shrink to a fourth or a tenth, and deflate
  /// can reach 1,032.
  package var expansion: Int
  /// Decompressed bytes of a member that may come out before its expansion counts.
  package var freeMemberBytes: Int
  /// Bytes of the dictionary of a zstd archive, decompressed; writers in use make 1 MB.
  package var dictionaryBytes: Int

  /// The limits of the command: 64 MiB a record and a payload, 64 KiB a header, 200 times the size behind the
  /// first 16 MiB of a member, 16 MiB of dictionary.
  package init(
    recordBytes: Int = 64 << 20, headerBytes: Int = 64 << 10, payloadBytes: Int = 64 << 20, expansion: Int = 200,
    freeMemberBytes: Int = 16 << 20, dictionaryBytes: Int = 16 << 20
  ) {
    self.recordBytes = recordBytes
    self.headerBytes = headerBytes
    self.payloadBytes = payloadBytes
    self.expansion = expansion
    self.freeMemberBytes = freeMemberBytes
    self.dictionaryBytes = dictionaryBytes
  }
}
