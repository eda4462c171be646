/// Inputs: which captures do these command-line arguments stand for?
///
/// Names of files and folders and `-` go in; captures come out one by one, in order, with a failure in the place of
/// each that cannot be read. What a file holds is told by its content, then by its name:
///
///     arguments ─ InputExpander ─▶ files, each with an id ─ InputStream ─▶ bytes (gzip undone)
///       ─ ContentKind ─▶ HTML, plain text ──────────────▶ one capture
///                    ├─▶ JSON Lines ─ LineReader ─ InputRow ─▶ a capture a row
///                    ├─▶ RSS, Atom, … ─ EntryReader ─▶ a capture an entry
///                    └─▶ web archive ─ WARCReader ───────────▶ a capture a record that holds a page
///
/// Bytes come from strangers: each size has a limit in `InputLimits`, and JSON Lines and web archives are read a row or
/// record at a time, so that a file may be larger than the memory. Not for: finding the encoding of HTML, reading anything off a page.
package import NewsModel

/// Reads captures from files, folders and standard input.
package struct InputReader: Sendable {
  private let limits: InputLimits
  private let outlet: String?

  /// - Parameter outlet: the outlet of every capture whose row names none.
  package init(limits: InputLimits = InputLimits(), outlet: String? = nil) {
    self.limits = limits
    self.outlet = outlet
  }

  /// The captures that `arguments` stand for, in their order; those of a folder by path.
  ///
  /// Files are opened when their turn comes. A file that is named twice is read once.
  /// - Parameter isMeasured: whether the sequence has a meter.
  package func captures(of arguments: [String], isMeasured: Bool = false) -> CaptureSequence {
    let files = InputExpander(limits: limits).files(for: arguments)
    return CaptureSequence(files: files, limits: limits, outlet: outlet, meter: isMeasured ? InputMeter(files) : nil)
  }
}

/// Captures and failures, one at a time, in input order; to be gone through once.
package struct CaptureSequence: Sequence, IteratorProtocol {
  package typealias Element = Result<Capture, InputFailure>

  private var files: ArraySlice<Result<InputFile, InputFailure>>
  private let limits: InputLimits
  private let outlet: String?
  /// How much of the files was read.
  package let meter: InputMeter?
  private var rows: RowReader?
  private var entries: EntryReader?
  private var records: (reader: RecordReader, file: InputFile)?
  private var seen: Set<Capture.ID> = []

  init(
    files: [Result<InputFile, InputFailure>], limits: InputLimits, outlet: String?, meter: InputMeter? = nil
  ) {
    self.files = files[...]
    self.limits = limits
    self.outlet = outlet
    self.meter = meter
  }

  /// The next capture or failure; nil at the end.
  package mutating func next() -> Element? {
    while true {
      if let row = rows?.next() { return checked(row.capture, in: row.file, line: row.line) }
      rows = nil
      if let entry = entries?.next() { return checked(entry.capture, in: entry.file, line: nil) }
      entries = nil
      if let file = records?.file, let capture = records?.reader.next() { return checked(capture, in: file, line: nil) }
      records = nil
      guard let file = files.popFirst() else { return nil }
      switch file {
      case .failure(let failure): return .failure(failure)
      case .success(let file):
        if let element = open(file) { return element }
      }
    }
  }

  /// Opens a file: a page is given back whole, of JSON Lines and feeds the rows and entries are read next.
  private mutating func open(_ file: InputFile) -> Element? {
    do throws(InputError) {
      switch try PageReader(limits: limits, meter: meter).content(of: file) {
      case .page(let content): return checked(.success(Capture(id: file.id, content: content)), in: file, line: nil)
      case .rows(let lines): rows = RowReader(file: file, lines: lines, limits: limits)
      case .feed(let reader): entries = reader
      case .records(let reader): records = (RecordReader(records: reader, limits: limits), file)
      }
      return nil
    } catch {
      return .failure(InputFailure(input: file.path, error: error))
    }
  }

  /// Adds what was given for all captures, and refuses a second capture of one name and more than the limit.
  private mutating func checked(_ capture: Result<Capture, InputError>, in file: InputFile, line: Int?) -> Element {
    do throws(InputError) {
      var capture = try capture.get()
      guard seen.count < limits.captures else {
        (files, rows, entries, records) = ([], nil, nil, nil)
        throw .tooManyCaptures(limit: limits.captures)
      }
      guard seen.insert(capture.id).inserted else { throw .doubledID(capture.id.description) }
      if capture.given.outlet == nil { capture.given.outlet = outlet }
      return .success(capture)
    } catch {
      return .failure(InputFailure(input: file.path, line: line, error: error))
    }
  }
}
