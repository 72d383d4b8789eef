import Foundation

extension String {
    /// Without the spaces (no-break spaces too) and line breaks at both ends that spreadsheets and word processors leave.
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
