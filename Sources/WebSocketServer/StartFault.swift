/// Why the server cannot start, and what to do about it.
public struct StartFault: Error, CustomStringConvertible, Sendable {
    /// What is wrong, in kinds that a caller can tell apart.
    public enum Kind: Sendable, Equatable {
        case portInUse, portForbidden, addressUnknown, addressNotOurs, socket, tls, library, files
    }

    public let kind: Kind
    /// A sentence with what is wrong, then one with the remedy.
    public let description: String

    static func listening(on host: String, _ port: Int, errno code: Int32, reason: String) -> StartFault {
        let place = "\(host):\(port)"
        switch code {
        case 98:  // EADDRINUSE
            return StartFault(
                kind: .portInUse,
                description: "Port \(port) on \(host) is in use. Stop the other server, or choose another with --listen \(host):PORT.")
        case 13:  // EACCES
            return StartFault(
                kind: .portForbidden,
                description: "This user may not listen on \(place). Choose a port above 1023, or allow CAP_NET_BIND_SERVICE.")
        case 99:  // EADDRNOTAVAIL
            return StartFault(
                kind: .addressNotOurs,
                description:
                    "\(host) is not an address of this machine. Use one that it has, or 0.0.0.0 for all of them together with --origin.")
        default:
            return StartFault(
                kind: .socket, description: "Cannot listen on \(place): \(reason). Check the address and the limits of open files.")
        }
    }

    static func unknown(host: String, reason: String) -> StartFault {
        StartFault(
            kind: .addressUnknown, description: "The address \(host) is not known: \(reason). Give it in figures, such as 127.0.0.1.")
    }

    static func unreadable(_ what: String, _ path: String, reason: String) -> StartFault {
        StartFault(
            kind: .tls,
            description: "The TLS \(what) \(path) cannot be read: \(reason). Give a PEM file that this user may read, or leave TLS out.")
    }

    static func refusedTLS(log: [String]) -> StartFault {
        StartFault(
            kind: .tls,
            description:
                "The TLS certificate and key were refused (\(log.joined(separator: "; "))). Give a certificate chain and its own key, both in PEM."
        )
    }

    static let noTLS = StartFault(
        kind: .tls,
        description: "There is no certificate to be read again: this server speaks plain HTTP. Start it with --tls-cert and --tls-key.")

    static func library(log: [String]) -> StartFault {
        StartFault(
            kind: .library,
            description:
                "libwebsockets does not start (\(log.joined(separator: "; "))). Install libwebsockets-evlib-ev, the libev loop of Debian 12."
        )
    }

    /// The folder of the pages, or something in it.
    public static func files(_ path: String, _ reason: String, remedy: String) -> StartFault {
        StartFault(kind: .files, description: "\(path) cannot be served: \(reason). \(remedy)")
    }
}
