import Foundation
import Testing

@testable import ModelFiles

@Suite struct SafetensorsTests {
  @Test func `numbers of each kind are read`() throws {
    let file = try Self.file(
      [
        ("a", "F32", [2], [0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0]), ("b", "BF16", [1, 2], [0x80, 0x3F, 0, 0xC0]),
        ("c", "F16", [4], [0, 0x3C, 1, 0, 0, 0xFC, 0x66, 0xB6]), ("d", "I8", [2], [0x80, 0x7F]),
      ])
    #expect(file.names == ["a", "b", "c", "d"])
    #expect(try file.floats("a", shape: [2]) == [1, -2])
    #expect(try file.floats("b", shape: [1, 2]) == [1, -2])
    #expect(try file.floats("c", shape: [4]) == [1, 0x1p-24, -.infinity, -0.39990234])
    #expect(try file.floats("d", shape: [2]) == [-128, 127])
    #expect(try Array(file.floatBytes("a", shape: [2])) == [0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0])
    #expect(file.shape("b") == [1, 2])
  }

  @Test(arguments: [
    ("F32", [2], [0, 4], "array x does not lie in the file"), ("F32", [1], [8, 4], "array x does not lie in the file"),
    ("F32", [2], [4, 12], "array x does not lie in the file"), ("F32", [-1], [0, 4], "array x has a broken shape"),
    ("F32", [Int.max, 3], [0, 4], "array x has a broken shape"),
    ("F32", [1, 1, 1, 1, 1, 1, 1, 1, 1], [0, 4], "array x has a broken shape"),
    ("F32", [Int.max], [0, 4], "array x does not lie in the file"),
  ])
  func `an array that cannot be there is an error`(kind: String, shape: [Int], place: [Int], reason: String) {
    let header =
      "{\"x\":{\"dtype\":\"\(kind)\",\"shape\":\(shape),\"data_offsets\":\(place)}}"
    #expect(throws: ModelFilesError.damaged(file: "f", place: reason)) {
      try Safetensors(Self.bytes(header, numbers: [UInt8](repeating: 0, count: 8)), file: "f")
    }
  }

  @Test func `another shape or kind than the wanted one is an error`() throws {
    let file = try Self.file([("x", "F32", [1], [0, 0, 0, 0]), ("y", "I64", [1], [0, 0, 0, 0, 0, 0, 0, 0])])
    #expect(throws: ModelFilesError.damaged(file: "f", place: "array x is [1], not [2]")) {
      try file.floats("x", shape: [2])
    }
    #expect(throws: ModelFilesError.damaged(file: "f", place: "no array z")) { try file.floats("z", shape: [2]) }
    #expect(throws: ModelFilesError.damaged(file: "f", place: "array y has numbers of the kind I64")) {
      try file.floats("y", shape: [1])
    }
  }

  @Test func `a header that is too large for the file or the limit is an error`() {
    for size in [UInt64(3), UInt64(Safetensors.headerLimit) + 1, .max] {
      let bytes = withUnsafeBytes(of: size.littleEndian) { Data($0) } + Data("{}".utf8)
      #expect(throws: ModelFilesError.damaged(file: "f", place: "byte 0: the header has \(size) bytes")) {
        try Safetensors(bytes, file: "f")
      }
    }
    #expect(throws: ModelFilesError.damaged(file: "f", place: "it has only 7 bytes")) {
      try Safetensors(Data(count: 7), file: "f")
    }
  }

  @Test func `more arrays than the limit are an error`() {
    let entry = "{\"dtype\":\"I8\",\"shape\":[0],\"data_offsets\":[0,0]}"
    let count = Safetensors.arrayLimit + 1
    let header = "{" + (0..<count).map { "\"a\($0)\":\(entry)" }.joined(separator: ",") + "}"
    #expect(throws: ModelFilesError.damaged(file: "f", place: "\(count) arrays")) {
      try Safetensors(Self.bytes(header, numbers: []), file: "f")
    }
  }

  @Test func `a file with any byte changed is read or is an error`() throws {
    let whole = Self.bytes(
      Self.header([("a", "F32", [2], 0..<8), ("b", "F16", [1, 2], 8..<12)]), numbers: Array(0..<12))
    for offset in whole.indices {
      for byte: UInt8 in [0, 1, 0x30, 0x39, 0x7F, 0xFF] {
        var bytes = whole
        bytes[offset] = byte
        guard let file = try? Safetensors(bytes, file: "f") else { continue }
        for name in file.names { #expect((try? file.floats(name, shape: file.shape(name) ?? []))?.count ?? 0 <= 12) }
      }
    }
  }

  @Test func `a file on the disk is read where it lies`() throws {
    let folder = try TemporaryFolder()
    let bytes = Self.bytes(Self.header([("a", "I8", [3], 0..<3)]), numbers: [1, 2, 3])
    _ = try folder.write(Array(bytes), "w.safetensors")
    #expect(try ModelFolder(path: folder.path).safetensors("w.safetensors").floats("a", shape: [3]) == [1, 2, 3])
    #expect(throws: ModelFilesError.unreadable(path: folder.path + "/x", reason: "No such file or directory")) {
      try ModelFolder(path: folder.path).safetensors("x")
    }
  }

  private static func header(_ arrays: [(name: String, kind: String, shape: [Int], place: Range<Int>)]) -> String {
    let entries = arrays.map {
      "\"\($0.name)\":{\"dtype\":\"\($0.kind)\",\"shape\":\($0.shape),"
        + "\"data_offsets\":[\($0.place.lowerBound),\($0.place.upperBound)]}"
    }
    return "{\"__metadata__\":{\"format\":\"pt\"}," + entries.joined(separator: ",") + "}"
  }

  private static func bytes(_ header: String, numbers: [UInt8]) -> Data {
    withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Data($0) } + Data(header.utf8) + Data(numbers)
  }

  private static func file(
    _ arrays: [(name: String, kind: String, shape: [Int], bytes: [UInt8])]
  ) throws -> Safetensors {
    var numbers: [UInt8] = []
    let placed = arrays.map { array in
      defer { numbers += array.bytes }
      return (array.name, array.kind, array.shape, numbers.count..<(numbers.count + array.bytes.count))
    }
    return try Safetensors(bytes(header(placed), numbers: numbers), file: "f")
  }
}
