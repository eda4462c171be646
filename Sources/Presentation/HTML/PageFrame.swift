/// What stands around the contents of a page of ours: a head that lets the page load nothing, and the end.
enum PageFrame {
  /// - Parameter script: the hash of the page's only script, as a content security policy names it; nil for none.
  static func opening(title: String, style: String, script: String? = nil) -> String {
    let scripts = script.map { "script-src '\($0)'; " } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
      \(scripts)base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>\(HTMLText(escaping: title).markup) · Stemma</title>
      <style>\(style)</style>
      </head>
      <body>

      """
  }

  static let closing = """
    </body>
    </html>

    """
}
