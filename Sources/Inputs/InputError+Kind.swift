import WARC

extension InputError {
  /// What happened in a few words without place and numbers, by which failures are counted.
  package var kind: String {
    switch self {
    case .missing: "no such file"
    case .unreadable: "unreadable"
    case .folderWithoutPages: "folder without pages"
    case .folderTooDeep: "folders too deep"
    case .empty: "empty"
    case .binary: "no text"
    case .notUTF8: "not UTF-8"
    case .lineTooLong: "line too long"
    case .tooLarge: "too large"
    case .damaged: "damaged gzip data"
    case .unsupported: "not read by this version"
    case .feed: "unreadable feed"
    case .emptyEntry: "entry without text"
    case .badRecord(let failure): failure.error.kind
    case .notJSON: "row that is not JSON"
    case .missingID: "row without id"
    case .missingContent, .doubledContent: "row without one content"
    case .badDate: "row with a bad date"
    case .doubledID: "name taken"
    case .tooManyCaptures: "too many captures"
    }
  }
}

extension WARCError {
  fileprivate var kind: String {
    switch self {
    case .unreadable: "unreadable archive"
    case .notRecord: "no record where one should begin"
    case .clipped: "record cut off"
    case .compression: "damaged compression of a record"
    case .expandsTooFar, .dictionaryTooLarge: "record that expands too far"
    case .headerTooLarge, .badField, .missingField, .badLength: "record with a bad header"
    case .recordTooLarge: "record too large"
    case .wrongLength: "record of another length than it says"
    case .notHTTP, .badChunk: "malformed answer in a record"
    case .unknownCoding, .payload: "answer that cannot be decompressed"
    }
  }
}
