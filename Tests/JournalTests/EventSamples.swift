@testable import Conference

/// At least one event of every kind of a feature; together those of one kind have every field that it can have. They stand in
/// `<Feature>/<Feature>Samples.swift`, where `RecordedFeature` finds them by that name.
protocol EventSamples: AnyObject {
    static var events: [Event] { get }
}

extension EventSamples {
    static var at: Milliseconds { ProgrammeSample.at }
    static var technician: Principal { Principal(.operator, "operator-1") }
}
