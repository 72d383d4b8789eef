internal import Access
internal import Foundation

/// The secret of a data folder: made at the first start, the same for all of its conferences.
enum SecretFile {
    static func openOrCreate(in data: URL) throws(StartFailure) -> Secret {
        do {
            try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw StartFailure(
                "The data folder \(data.path) cannot be made. Name one that you may write with --data.")
        }
        do {
            return try Secret.openOrCreate(at: path(in: data))
        } catch {
            throw StartFailure(error.description)
        }
    }

    private static func path(in data: URL) -> String { data.appendingPathComponent("secret").path }
}
