import NewsModel
import UTF8Text

/// When an article appeared, as far as it tells: a stretch of minutes.
///
/// A time of day with its zone is one minute; without one it may be of any zone; a date alone is the whole day.
struct PublicationTime: Equatable {
  /// Minutes after the start of 1970, both included.
  let earliest: Int
  let latest: Int

  private static let minutesOfDay = 1440
  /// How far a time of day without a zone may be from UTC, in minutes: zones go from -12 to +14 hours.
  private static let farthestZone = 14 * 60

  init(minute: Int) { (earliest, latest) = (minute, minute) }

  /// Nil when the year, month or day is open.
  init?(_ stated: StatedDate) {
    guard let day = stated.date.daysSince1970 else { return nil }
    let midnight = day * Self.minutesOfDay
    guard let clock = Clock(stated.text) else {
      (earliest, latest) = (midnight, midnight + Self.minutesOfDay - 1)
      return
    }
    let minute = midnight + clock.minutes - (clock.zone ?? 0)
    let slack = clock.zone == nil ? Self.farthestZone : 0
    (earliest, latest) = (minute - slack, minute + slack)
  }

  /// Whether it is surely earlier than another time.
  func isBefore(_ other: PublicationTime) -> Bool { latest < other.earliest }

  /// The time of day at the tenth byte of an ISO 8601 text.
  private struct Clock {
    let minutes: Int
    /// Minutes that the zone is ahead of UTC; nil when none is stated.
    let zone: Int?

    init?(_ text: String) {
      let bytes = Array(text.utf8.prefix(40))
      guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == .space,
        let minutes = Self.minutes(bytes[11..<16])
      else { return nil }
      self.minutes = minutes
      let rest = bytes[16...].drop { $0.isASCIIDigit || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
      zone = Self.zone(rest)
    }

    /// `Z`, `+05:00`, `-0330`.
    private static func zone(_ bytes: ArraySlice<UInt8>) -> Int? {
      guard let sign = bytes.first else { return nil }
      if sign == UInt8(ascii: "Z") { return 0 }
      guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
      let digits = bytes.dropFirst().filter { $0 != UInt8(ascii: ":") }.prefix(4)
      guard digits.count == 4, digits.allSatisfy(\.isASCIIDigit) else { return nil }
      let minutes = minutes(digits[0..<2] + [UInt8(ascii: ":")] + digits[2..<4])
      return minutes.map { sign == UInt8(ascii: "-") ? -$0 : $0 }
    }

    /// `09:12`.
    private static func minutes(_ bytes: ArraySlice<UInt8>) -> Int? {
      let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
      let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
      return numbers[0] < 24 && numbers[1] < 60 ? numbers[0] * 60 + numbers[1] : nil
    }
  }
}
