internal import Wire

/// Why a conference is not served though it stands in the agenda: something of it was lost or damaged, and beginning anew would hide that. Nobody is there to be asked when a
/// server starts, so it serves the others and says what is missing, until somebody has put it back or consented.
public enum Withholding: String, CaseIterable, Sendable {
    /// Its journal is gone or empty, and it had one.
    case journalLost = "journal-lost"
    /// The secret that its links were made with is gone, or another stands in its place: every link would be refused.
    case secretLost = "secret-lost"
    /// Its journal cannot be read: a checksum does not hold, or its end is gone.
    case journalDamaged = "journal-damaged"

    /// What whoever opens a link is told; they come back by themselves.
    var code: CloseCode {
        switch self {
        case .journalLost: .journalLost
        case .secretLost: .secretLost
        case .journalDamaged: .journalDamaged
        }
    }
}
