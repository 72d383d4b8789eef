import CLibWebSockets
import Foundation

/// One WebSocket connection after its handshake.
final class WebSocketConnection {
    let id: SocketID
    let connection: AcceptedSocket
    private var message = MessageAssembler()
    /// In the table that holds this connection, for as long as it does.
    private let state: UnsafeMutablePointer<ReaderState>

    init(id: SocketID, state: UnsafeMutablePointer<ReaderState>, connection: AcceptedSocket) {
        self.id = id
        self.state = state
        self.connection = connection
        // A dead peer with too little outstanding to be behind is found out by the kernel, a little later than we find the others.
        var milliseconds = Int32(limits.stallSeconds * 1_000) + limits.closeSeconds * 1_000
        setsockopt(connection.descriptor, Int32(IPPROTO_TCP), TCP_USER_TIMEOUT, &milliseconds, socklen_t(MemoryLayout<Int32>.size))
    }

    private var limits: SocketLimits { connection.server.configuration.limits }

    /// A CLOSE went out or came in: nothing may follow it.
    private(set) var isClosing: Bool {
        get { state.pointee.isClosing }
        set { state.pointee.isClosing = newValue }
    }

    /// Sends a CLOSE and waits `seconds` for the peer's.
    ///
    /// The library's own closing drops the frame when a part of another is still held, so ours is written behind it like any other.
    func close(code: UInt16, reason: String, within seconds: Int32) {
        guard !isClosing else { return }
        isClosing = true
        let frame = Frame(closing: code, reason: reason)
        guard let socket = connection.socket, socket.write(frame.bytes, count: frame.count) else { return connection.kill() }
        lws_set_timeout(socket.wsi, PENDING_TIMEOUT_CLOSE_ACK, seconds)
    }

    /// A CLOSE came in. `true` if it answers ours or is answered here, so that the socket may go; otherwise the library answers it with the same code.
    func peerCloses(_ said: UnsafeRawBufferPointer) -> Bool {
        defer { isClosing = true }
        guard !isClosing else { return true }
        guard let code = Self.fault(ofClose: said) else { return false }
        close(code: code, reason: "no proper CLOSE", within: limits.closeSeconds)
        return true
    }

    /// What the library would echo: half a code (RFC 6455 §5.5.1), a reason that is no text (§8.1).
    private static func fault(ofClose said: UnsafeRawBufferPointer) -> UInt16? {
        if said.count == 1 { return 1002 }
        return said.count > 2 && String(validating: said.dropFirst(2), as: UTF8.self) == nil ? 1007 : nil
    }

    /// The library lets the socket go by itself, because it hung up or because its frames are broken; in the second case it may do so without a word,
    /// or be overtaken by what comes in before its own CLOSE is written. So it is ours that tells (RFC 6455 §7.1.7), and nothing may follow it.
    func libraryHangsUp() {
        guard !isClosing, let socket = connection.socket else { return }
        isClosing = true
        let length = Int(lws_get_close_length(socket.wsi))
        let code = length >= 2 ? lws_get_close_payload(socket.wsi).map { UInt16($0[0]) << 8 | UInt16($0[1]) } : nil
        let frame = Frame(closing: code ?? 1002, reason: "broken frames")
        if socket.write(frame.bytes, count: frame.count) { shutdown(connection.descriptor, Int32(SHUT_WR)) }
    }

    /// A piece of a message came in; what comes after a CLOSE of ours is not read.
    func receive(_ piece: UnsafeRawBufferPointer) -> MessageAssembler.Outcome {
        guard !isClosing, let wsi = connection.socket?.wsi else { return .unfinished }
        return message.add(
            piece, isBinary: lws_frame_is_binary(wsi) != 0, isLast: lws_is_final_fragment(wsi) != 0,
            announced: UInt64(lws_remaining_packet_payload(wsi)), limit: limits.messageBytes)
    }
}
