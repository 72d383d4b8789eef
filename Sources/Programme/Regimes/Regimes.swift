import Foundation

/// The regimes that this release knows, the oldest first.
///
/// SwiftPM puts the bytes of their files into the program: they are found wherever it is installed, and nobody serves with the forms of another release.
enum Regimes {
    static let all: [RegimeFile] = files.compactMap { RegimeFile($0.text, page: page($0.name)) }

    /// What is wrong with the files themselves.
    static var complaints: [Complaint] {
        let complaints = Complaints()
        for file in files { _ = RegimeFile(file.text, page: page(file.name, complaints)) }
        return complaints.sorted(byFiles: files.map(\.name))
    }

    /// The one in force on a day, `2024-01-01`; before the first of all the first, and of a day that nobody knows the newest.
    static func inForce(on day: String?) -> RegimeFile? {
        guard let day else { return all.last }
        return all.last { $0.from <= day } ?? all.first
    }

    private static let files: [(name: String, text: String)] = [
        ("regime-2013.yaml", PackageResources.regime_2013_yaml), ("regime-2023.yaml", PackageResources.regime_2023_yaml),
        ("regime-2025.yaml", PackageResources.regime_2025_yaml),
    ].map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }

    private static func page(_ name: String, _ complaints: Complaints = Complaints()) -> FileContext {
        FileContext(name: name, printed: name, complaints: complaints)
    }
}
