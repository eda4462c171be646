/// Estimates how much room a text takes in a sans-serif face, without the face.
///
/// Widths are rounded up from those of Arial, DejaVu Sans and Roboto (2026-11-21), so that text set in any of them
/// seldom leaves its box.
enum TextMeasure {
  /// The width of a text in hundredths of its font size.
  static func width(_ text: Substring) -> Int {
    var meter = WidthMeter()
    return text.unicodeScalars.reduce(0) { sum, scalar in
      switch meter.width(of: scalar) {
      case 0: sum
      case 1: sum + narrow(scalar)
      default: sum + 105
      }
    }
  }

  /// The text in lines of at most so many pixels.
  static func lines(_ text: String, pixels: Int, fontSize: Int, limit: Int) -> [String] {
    LineBreaker(width: pixels * 100 / fontSize, measure: width).lines(text, limit: limit)
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case " ", ".", ",", ":", ";", "'", "i", "l", "j", "I", "|", "!", "’", "‘", "·": 30
    case "f", "t", "r", "(", ")", "[", "]", "-", "/", "“", "”", "\"": 40
    case "m", "w", "M", "W", "@", "%", "—", "…": 92
    case "A"..."Z", "&", "<", ">", "=", "+": 70
    default: 58
    }
  }
}
