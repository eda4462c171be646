import WARC

extension InputLimits {
  /// The limits of a web archive: a record may hold what a page may, and its payload, too.
  var archive: WARCLimits { WARCLimits(recordBytes: pageBytes, payloadBytes: pageBytes) }
}
