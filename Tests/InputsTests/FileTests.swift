import Compression
import Foundation
import Inputs
import NewsModel
import Testing

@Suite struct FileTests {
  let folder: Folder
  init() throws { folder = try Folder() }

  @Test func `a text file is a plain-text capture called by its file name`() throws {
    let file = try folder.write("The ferry sailed.\n", to: "ferry.txt")
    #expect(folder.read(file) == [.capture("ferry.txt", .plainText("The ferry sailed.\n"))])
  }

  @Test(arguments: [
    "<!DOCTYPE html><title>Ferry</title>", "\n<html lang=en>", "<?xml version=\"1.0\"?>\n<!-- x --><HTML>",
    "\u{FEFF}<!doctype html>", "<div>Ferry</div>", "junk before <html><body>Ferry",
  ])
  func `a page is known by its content, whatever its name`(page: String) throws {
    let file = try folder.write(page, to: "page.txt")
    #expect(folder.read(file) == [.capture("page.txt", .html(Array(page.utf8)))])
  }

  @Test func `a page whose bytes are no UTF-8 is passed on as bytes`() throws {
    let bytes = Array("<html><p>caf".utf8) + [0xE9]
    #expect(folder.read(try folder.write(bytes, to: "a.html")) == [.capture("a.html", .html(bytes))])
  }

  @Test func `a file named as a page is one even when no tag opens it`() throws {
    let file = try folder.write("The ferry <b>sailed</b>.", to: "ferry.htm")
    #expect(folder.read(file) == [.capture("ferry.htm", .html(Array("The ferry <b>sailed</b>.".utf8)))])
  }

  @Test func `a byte order mark is no part of a text`() throws {
    let file = try folder.write("\u{FEFF}Ferry", to: "ferry.txt")
    #expect(folder.read(file) == [.capture("ferry.txt", .plainText("Ferry"))])
  }

  @Test func `a page that begins with much white space is a page`() throws {
    let page = Array(String(repeating: " \n", count: 20_000).utf8) + Array("<html>Ferry".utf8)
    #expect(folder.read(try folder.write(page, to: "a.txt")) == [.capture("a.txt", .html(page))])
  }

  @Test func `text about HTML is text`() throws {
    let text = String(repeating: "The ferry sailed. ", count: 80) + "<html>"
    #expect(folder.read(try folder.write(text, to: "a.txt")) == [.capture("a.txt", .plainText(text))])
  }

  @Test func `what cannot be read is named, and the others are read`() throws {
    let good = try folder.write("Ferry", to: "good.txt")
    let read = folder.read(folder.path + "/none.txt", good)
    #expect(read == [.failure("none.txt", nil, .missing), .capture("good.txt", .plainText("Ferry"))])
  }

  @Test(arguments: [
    ("", InputError.empty), ("  \n\u{FEFF}", .empty), ("\u{FEFF}\n ", .empty), ("ab\0c", .binary(offset: 2)),
    ("[ {\"id\": 1}]", .unsupported(.jsonArray)),
    ("{\n  \"id\": 1\n}", .unsupported(.spreadJSON)),
    ("\u{1}\u{2}ferry", .binary(offset: 0)),
  ])
  func `what is no page is refused with the reason`(content: String, error: InputError) throws {
    #expect(folder.read(try folder.write(content, to: "a.txt")) == [.failure("a.txt", nil, error)])
  }

  @Test func `a zero byte far into a text makes it binary`() throws {
    let file = try folder.write(String(repeating: "Ferry\n", count: 1000) + "\0", to: "a.txt")
    #expect(folder.read(file) == [.failure("a.txt", nil, .binary(offset: 6000))])
  }

  @Test func `a text that is no UTF-8 is refused with the first wrong byte`() throws {
    let file = try folder.write(Array("caf".utf8) + [0xE9] + Array(" ferry".utf8), to: "a.txt")
    #expect(folder.read(file) == [.failure("a.txt", nil, .notUTF8(offset: 3))])
  }

  @Test(arguments: ["http://harbor.example/ferry", "HTTPS://harbor.example"])
  func `a web address is refused with advice`(address: String) {
    let failure = InputReader().captures(of: [address]).map { $0 }
    #expect(throws: InputFailure(input: address, error: .unsupported(.address))) { try failure.first?.get() }
  }

  @Test func `a line of text may fill its limit and not pass it`() throws {
    let file = try folder.write("short\n" + String(repeating: "x", count: 10), to: "a.txt")
    #expect(folder.read(file, limits: InputLimits(lineBytes: 10)).map(\.id) == ["a.txt"])
    #expect(
      folder.read(file, limits: InputLimits(lineBytes: 9)) == [
        .failure("a.txt", nil, .lineTooLong(line: 2, limit: 9))
      ])
  }

  @Test func `line ends of every kind end a line`() throws {
    let file = try folder.write("short\rshort\r\nshort", to: "a.txt")
    #expect(folder.read(file, limits: InputLimits(lineBytes: 5)).map(\.id) == ["a.txt"])
  }

  @Test func `a page may fill its limit and not pass it`() throws {
    let file = try folder.write("<html>abcd", to: "a.html")
    #expect(folder.read(file, limits: InputLimits(pageBytes: 10)).map(\.id) == ["a.html"])
    #expect(
      folder.read(file, limits: InputLimits(pageBytes: 9)) == [.failure("a.html", nil, .tooLarge(limit: 9))])
  }

  @Test func `the capture past the limit is an error and ends the run`() throws {
    for name in ["a.txt", "b.txt", "c.txt"] { try folder.write(name, to: name) }
    let read = folder.read(folder.path, limits: InputLimits(captures: 1))
    #expect(read == [.capture("a.txt", .plainText("a.txt")), .failure("b.txt", nil, .tooManyCaptures(limit: 1))])
  }

  @Test func `a page in gzip is read`() throws {
    let file = try folder.write(gzipped(Array("Ferry".utf8)), to: "ferry.txt.gz")
    #expect(folder.read(file) == [.capture("ferry.txt.gz", .plainText("Ferry"))])
  }

  @Test func `a clipped gzip file is named with the place`() throws {
    let file = try folder.write(gzipped(Array("Ferry".utf8)).prefix(17), to: "a.gz")
    #expect(folder.read(file) == [.failure("a.gz", nil, .damaged(.clipped(offset: 17)))])
  }

  @Test func `the page limit counts what comes out of gzip`() throws {
    let file = try folder.write(gzipped(Array("Ferry".utf8)), to: "a.gz")
    #expect(folder.read(file, limits: InputLimits(pageBytes: 4)) == [.failure("a.gz", nil, .tooLarge(limit: 4))])
  }

  @Test func `the given outlet goes to each capture`() throws {
    let file = try folder.write("Ferry", to: "a.txt")
    let captures = InputReader(outlet: "The Quay Post").captures(of: [file])
    #expect(try captures.map { try $0.get().given.outlet } == ["The Quay Post"])
  }
}

/// A gzip member with the bytes in one stored block (RFC 1951, section 3.2.4), its check sum worked out.
func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  func littleEndian(_ number: some FixedWidthInteger & UnsignedInteger) -> [UInt8] {
    (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
  let sum = ~bytes.reduce(0xFFFF_FFFF as UInt32) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1 }
  }
  let length = UInt16(bytes.count)
  return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1] + littleEndian(length) + littleEndian(~length) + bytes
    + littleEndian(sum) + littleEndian(UInt32(bytes.count))
}
