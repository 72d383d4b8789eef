internal import Access
internal import Foundation

/// The secret of a data folder, the same for all of its conferences: made at the first start, never in the place of one that was lost.
enum SecretFile {
    static func path(in data: URL) -> String { data.appendingPathComponent("secret").path }

    /// Nil where there is none.
    static func read(in data: URL) throws(StartFailure) -> Secret? {
        guard FileManager.default.fileExists(atPath: path(in: data)) else { return nil }
        return try translating { () throws(SecretFault) in try Secret.read(from: path(in: data)) }
    }

    static func openOrCreate(in data: URL) throws(StartFailure) -> Secret {
        try translating { () throws(SecretFault) in try Secret.openOrCreate(at: path(in: data)) }
    }

    private static func translating(_ work: () throws(SecretFault) -> Secret) throws(StartFailure) -> Secret {
        do {
            return try work()
        } catch {
            throw StartFailure(error.description)
        }
    }
}
