import Conference
import StrictJSON
import Wire

/// What the arguments of one feature's ops have to be. In `<Feature>/<Feature>Readings.swift`, where `ReadFeature` finds it by that name.
protocol CommandReadings: AnyObject {
    /// Op, argument and the command that they become; every op once at least.
    static var good: [(String, JSON, Command)] { get }
    /// The fields that may be missing, as `screen of stage.hold`; what overrides a reason always may.
    static var optional: Set<String> { get }
    /// Op, argument, and which field is refused for what.
    static var bad: [(String, JSON, String, BadField.Reason)] { get }
}

extension CommandReadings {
    static var optional: Set<String> { [] }
    static var bad: [(String, JSON, String, BadField.Reason)] { [] }
}
