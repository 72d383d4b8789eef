import CLibWebSockets
import Glibc

/// A socket by the library's name for it, while the library has it.
struct LibrarySocket {
    let wsi: OpaquePointer

    var descriptor: Int32 { lws_get_socket_fd(wsi) }

    /// The kernel's name for it, if the peer gets what is written there as it is: neither TLS nor another connection's frames lie between.
    var plainDescriptor: Int32? { lws_is_ssl(wsi) == 0 && lws_get_network_wsi(wsi) == wsi ? descriptor : nil }

    /// Writes past the library, which must hold nothing; gives how many bytes the kernel took. An error, too, is 0: the library meets it again and tells.
    static func take(_ bytes: UnsafePointer<UInt8>, count: Int, by plainDescriptor: Int32) -> Int {
        max(0, send(plainDescriptor, bytes, count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT)))
    }

    /// Passes bytes through unframed; what the socket does not take is kept by the library in order. `false` when the socket is beyond use.
    func write(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
        // LWS_WRITE_HTTP on a WebSocket connection passes what it gets through as it is and keeps what the socket does not take. That is not
        // documented; a test holds the library to it. The bytes are only read.
        lws_write(wsi, UnsafeMutablePointer(mutating: bytes), count, LWS_WRITE_HTTP) >= 0
    }

    /// The library holds a part of a write that the socket did not take.
    var holdsPartial: Bool { lws_partial_buffered(wsi) != 0 }

    /// Bytes given to the kernel that the peer has not acknowledged.
    var unacknowledged: Int { Int(link_unacknowledged(descriptor)) }

    /// Bytes that the peer has acknowledged since the connection began.
    var acknowledged: UInt64 { link_acknowledged(descriptor) }
}
