import Foundation
import Testing

/// A JSON object of the program's output, read by keys; anything missing reads as empty.
struct JSONObject {
  let values: [String: Any]

  init(_ values: [String: Any]) { self.values = values }

  init(line: String) throws {
    values = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  func text(_ key: String) -> String? { values[key] as? String }
  func number(_ key: String) -> Int? { values[key] as? Int }
  func texts(_ key: String) -> [String] { values[key] as? [String] ?? [] }
  func object(_ key: String) -> JSONObject? { (values[key] as? [String: Any]).map(JSONObject.init) }
  func objects(_ key: String) -> [JSONObject] { (values[key] as? [[String: Any]] ?? []).map(JSONObject.init) }

  /// The value at a JSON Pointer (RFC 6901).
  func text(at pointer: String) -> String? {
    var value: Any = values
    for step in pointer.split(separator: "/") {
      if let object = value as? [String: Any], let next = object[String(step)] {
        value = next
      } else if let list = value as? [Any], let index = Int(step), list.indices.contains(index) {
        value = list[index]
      } else {
        return nil
      }
    }
    return value as? String
  }
}

/// A row of `stemma trace --format json`.
struct TracedRow {
  let row: JSONObject

  /// The rows that a trace of some inputs gives.
  static func rows(_ command: Command, _ inputs: [String]) throws -> [TracedRow] {
    let outcome = try command.run(["trace", "--format", "json", "--quiet"] + inputs)
    #expect(outcome.status == 0, "\(outcome.messages)")
    return try outcome.lines.map { TracedRow(row: try JSONObject(line: $0)) }
  }

  var articles: [String] { row.objects("articles").compactMap { $0.text("id") }.sorted() }
  var independentOrigins: Int? { row.number("independent_origins") }
  var originNames: [String] { Self.names(row.objects("origins")) }

  /// Edges as "parent > child kind", by name.
  var derivations: [String] {
    row.objects("derivations").map { edge in
      "\(edge.text("parent") ?? "?") > \(edge.text("child") ?? "?") \(edge.text("kind") ?? "?")"
    }
    .sorted()
  }

  func witness(_ id: String) -> JSONObject? { row.objects("witnesses").first { $0.text("id") == id } }

  /// The first claim with a statement or text that holds all the words.
  func claim(_ words: String...) -> JSONObject? { claims(words).first }

  func claims(_ words: [String]) -> [JSONObject] {
    row.objects("claims").filter { claim in
      let texts = [claim.text("text") ?? ""] + claim.objects("statements").compactMap { $0.text("text") }
      return texts.contains { text in words.allSatisfy { text.lowercased().contains($0) } }
    }
  }

  static func names(_ origins: [JSONObject]) -> [String] { origins.compactMap { $0.text("name") }.sorted() }

  /// Opens every range of evidence anywhere in the row and compares it with the words given beside it.
  /// - Returns: how many were opened.
  func openedRanges() -> Int {
    let articles = Dictionary(
      row.objects("articles").map { ($0.text("id") ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    return opened(row.values, articles)
  }

  private func opened(_ value: Any, _ articles: [String: JSONObject]) -> Int {
    if let list = value as? [Any] { return list.reduce(0) { $0 + opened($1, articles) } }
    guard let object = value as? [String: Any] else { return 0 }
    return object.values.reduce(open(JSONObject(object), articles)) { $0 + opened($1, articles) }
  }

  private func open(_ object: JSONObject, _ articles: [String: JSONObject]) -> Int {
    guard let pointer = object.text("in"), let start = object.number("start"), let end = object.number("end") else {
      return 0
    }
    let field = object.text("article").flatMap { articles[$0] }?.text(at: pointer) ?? ""
    let bytes = Array(field.utf8)
    #expect(start < end && end <= bytes.count, "\(object.values)")
    guard start < end, end <= bytes.count else { return 0 }
    #expect(String(decoding: bytes[start..<end], as: UTF8.self) == object.text("text"))
    return 1
  }
}

/// Folders beside and in the checkout.
enum Folders {
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let samples = package.appendingPathComponent("Samples")
  /// The evaluation material, which a clone may lack.
  static let shared =
    ProcessInfo.processInfo.environment["STEMMA_SHARED"].map { URL(fileURLWithPath: $0) }
    ?? package.deletingLastPathComponent().appendingPathComponent("shared")
}
