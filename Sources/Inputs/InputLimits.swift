/// The most that is read of anything. A limit that is passed is an error of that input; the others are still read.
package struct InputLimits: Sendable {
  /// Bytes of one page, decompressed. The largest of 1,248 news pages measured on 2026-11-21 had 2.2 million.
  package var pageBytes: Int
  /// Bytes of one line of a plain text. The longest in 258 news pages as text, measured on 2026-11-21, had 16,000.
  package var lineBytes: Int
  /// Bytes of one row of JSON Lines: a page and what JSON adds to it.
  package var rowBytes: Int
  /// Bytes of one file of JSON Lines, decompressed; bounds the time that a small gzip file can take.
  package var rowFileBytes: Int
  /// Captures of one run.
  package var captures: Int
  /// Folders inside folders.
  package var folderDepth: Int

  /// The limits of the command: 64 MiB a page and a row, 1 MiB a line of text, 64 GiB a file of rows, a million
  /// captures, 64 folders deep. Chosen on 2026-11-21 well above what news needs and within what 2 GiB of memory hold.
  package init(
    pageBytes: Int = 64 << 20, lineBytes: Int = 1 << 20, rowBytes: Int = 64 << 20, rowFileBytes: Int = 64 << 30,
    captures: Int = 1_000_000, folderDepth: Int = 64
  ) {
    self.pageBytes = pageBytes
    self.lineBytes = lineBytes
    self.rowBytes = rowBytes
    self.rowFileBytes = rowFileBytes
    self.captures = captures
    self.folderDepth = folderDepth
  }
}
