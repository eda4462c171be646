import UTF8Text

/// The files that the pages of the reading room load: a style sheet, a script and an icon.
///
/// Each has a name made of its contents, so that a browser may keep it for good.
package enum RoomAssets {
  /// One file.
  package struct Asset: Sendable {
    package let name: String
    package let mediaType: String
    package let contents: String

    init(_ stem: String, _ ending: String, mediaType: String, contents: String) {
      let digest = SHA256.digest(of: Array(contents.utf8))
      let hash = digest.prefix(8).map { Self.hexadecimal($0) }.joined()
      name = "\(stem)-\(hash).\(ending)"
      self.mediaType = mediaType
      self.contents = contents
    }

    var address: String { RoomAssets.folder + name }

    private static func hexadecimal(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
  }

  /// What their addresses begin with.
  package static let folder = "/static/"

  package static let all = [style, script, icon]

  static let style = Asset("style", "css", mediaType: "text/css; charset=utf-8", contents: RoomStyle.sheet)

  static let script = Asset("script", "js", mediaType: "text/javascript; charset=utf-8", contents: RoomScript.source)

  static let icon = Asset(
    "icon", "svg", mediaType: "image/svg+xml",
    contents: """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="5" fill="#17557a"/>\
      <path d="M12 7v5M12 12l-5 5M12 12l5 5" stroke="#fff" stroke-width="1.6" fill="none"/>\
      <g fill="#fff"><circle cx="12" cy="6.5" r="2.4"/><circle cx="7" cy="17.5" r="2.4"/><circle cx="17" cy="17.5" r="2.4"/></g></svg>
      """)
}
