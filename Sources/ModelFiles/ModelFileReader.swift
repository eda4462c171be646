/// A MessagePack file of the model, with errors that name the file.
package struct ModelFileReader: Sendable {
  /// The name that errors give.
  package let file: String
  private let content: MessagePack

  /// - Throws: `ModelFilesError.damaged` when the bytes are no MessagePack.
  package init(_ bytes: [UInt8], file: String) throws(ModelFilesError) {
    self.file = file
    do throws(MessagePackError) {
      content = try MessagePack(bytes)
    } catch {
      throw .damaged(file: file, place: "byte \(error.offset): \(error.reason)")
    }
  }

  package var bytes: [UInt8] { content.bytes }
  package var root: MessagePackValue { content.root }

  package func member(_ name: String, of value: MessagePackValue) -> MessagePackValue? {
    content.member(name, of: value)
  }

  /// - Throws: `ModelFilesError.damaged` when the value is no text.
  package func text(_ value: MessagePackValue) throws(ModelFilesError) -> String {
    guard let text = content.text(value) else { throw damaged("text is missing") }
    return text
  }

  /// - Throws: `ModelFilesError.damaged` when the map has no text under the name.
  package func text(_ name: String, of value: MessagePackValue) throws(ModelFilesError) -> String {
    guard let member = member(name, of: value), let text = content.text(member) else {
      throw damaged("\(name) is missing or no text")
    }
    return text
  }

  /// - Throws: `ModelFilesError.damaged` when the map has no array under the name.
  package func array(_ name: String, of value: MessagePackValue) throws(ModelFilesError) -> [MessagePackValue] {
    guard let elements = member(name, of: value)?.elements else { throw damaged("\(name) is missing or no array") }
    return elements
  }

  /// - Throws: `ModelFilesError.damaged` when the map has no map under the name.
  package func entries(
    _ name: String, of value: MessagePackValue
  ) throws(ModelFilesError) -> [(key: MessagePackValue, value: MessagePackValue)] {
    guard let entries = member(name, of: value)?.entries else { throw damaged("\(name) is missing or no map") }
    return entries
  }

  package func damaged(_ place: String) -> ModelFilesError { .damaged(file: file, place: place) }
}
