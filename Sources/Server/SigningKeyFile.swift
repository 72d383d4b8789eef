internal import Access
internal import Foundation

/// The key that signs the records of a data folder, the same for all of its conferences: made at the first start that needs it.
enum SigningKeyFile {
    static func path(in data: URL) -> String { data.appendingPathComponent("signing-key").path }

    static func openOrCreate(in data: URL) throws(StartFailure) -> SigningKey {
        do {
            return try SigningKey.openOrCreate(at: path(in: data))
        } catch {
            throw StartFailure(error.description)
        }
    }
}
