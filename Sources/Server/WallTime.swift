internal import Conference
internal import Foundation

/// A time of the machine as the conference reckons them.
extension Date {
    /// Since 1970.
    var milliseconds: Milliseconds { Milliseconds(timeIntervalSince1970 * 1_000) }
}
