import Foundation

/// Faults of the fuzzer's own server, which show that a campaign finds what it looks for; chosen by the environment variable `FUZZ_PLANTED`.
enum PlantedFault: String, CaseIterable {
    /// Whoever passes over a newer page's frame takes it for granted that its kind is written in letters: `frames` has to come upon another.
    case kind
    /// The disk says yes to whatever takes something back and keeps nothing: `conference` has to miss it.
    case disk

    /// Nil in every campaign but that which tries the fuzzer itself.
    static let chosen: PlantedFault? = ProcessInfo.processInfo.environment["FUZZ_PLANTED"].map { name in
        guard let fault = PlantedFault(rawValue: name) else {
            fatalError("set FUZZ_PLANTED to \(allCases.map(\.rawValue).joined(separator: " or ")), not “\(name)”")
        }
        return fault
    }
}
