import CLibWebSockets
import Foundation

/// A certificate chain and its key, tried by themselves before the library is given them: it takes a new chain first and looks at the key afterwards,
/// and would stand there with one that it can prove nothing by.
enum TLSFiles {
    /// What is wrong with them; nil when they are in order.
    static func fault(of tls: Configuration.TLS) -> StartFault? {
        for (what, path) in [("certificate", tls.certificate), ("key", tls.key)] {
            guard let file = fopen(path, "r") else { return .unreadable(what, path, reason: String(cString: strerror(errno))) }
            fclose(file)
        }
        var reason = [CChar](repeating: 0, count: 256)
        guard tls_pair_fault(tls.certificate, tls.key, &reason, reason.count) != 0 else { return nil }
        let said = String(decoding: reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return .refusedTLS(log: [said])
    }
}
