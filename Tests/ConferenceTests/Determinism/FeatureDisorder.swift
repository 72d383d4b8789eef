import Conference
import Foundation

/// What a feature brings to a hall in disorder, and how its part of the state is looked at there. In `<Feature>/<Feature>Disorder.swift`, where
/// `RandomCommands` finds it by that name.
protocol FeatureDisorder: AnyObject {
    /// How often it has its turn, against the others' shares.
    static var share: Int { get }
    /// Mostly sensible, some stale, some about things that are not there; by anybody where no sender is given.
    static func command(in conference: ConferenceState, _ random: inout RandomCommands) -> (command: Command, by: Principal?)
    /// Its entities, each with all that the state keeps of it.
    static func rows(of conference: ConferenceState) -> [EntityKey: String]
    /// Whether two states are the same in what undo of a step restores.
    static func isSame(_ one: ConferenceState, as other: ConferenceState) -> Bool
    /// Its ops that need not take place in the disorder.
    static var never: Set<String> { get }
}

extension FeatureDisorder {
    static func rows(of conference: ConferenceState) -> [EntityKey: String] { [:] }
    static func isSame(_ one: ConferenceState, as other: ConferenceState) -> Bool { true }
    static var never: Set<String> { [] }
}

/// A folder of these tests that is a feature's.
enum DisorderlyFeatures {
    /// A test knows what is compiled into it, not what lies in a folder: so it is a class whose name follows from the feature's.
    static func all() -> [any FeatureDisorder.Type] {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: tests.path)) ?? []
        return folders.sorted().compactMap { NSClassFromString("ConferenceTests.\($0)Disorder") as? any FeatureDisorder.Type }
    }
}
