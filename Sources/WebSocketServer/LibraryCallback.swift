import CLibWebSockets

/// The one function that libwebsockets calls. It finds out whose socket it is and asks the server; what we do not handle goes to the
/// library's own handler, without which keep-alive breaks.
func libraryCallback(
    wsi: OpaquePointer?, reason: lws_callback_reasons, user: UnsafeMutableRawPointer?, input: UnsafeMutableRawPointer?, length: Int
) -> Int32 {
    guard let wsi, let opaque = lws_get_opaque_user_data(wsi) else { return lws_callback_http_dummy(wsi, reason, user, input, length) }
    let held = Unmanaged<AcceptedSocket>.fromOpaque(opaque)
    let connection = held.takeUnretainedValue()
    let server = connection.server
    let bytes = UnsafeRawBufferPointer(start: input, count: input == nil ? 0 : length)
    switch reason {
    case LWS_CALLBACK_HTTP_CONFIRM_UPGRADE:
        return server.confirmUpgrade(of: connection, wsi: wsi)
    case LWS_CALLBACK_ESTABLISHED:
        server.established(connection, wsi: wsi)
    case LWS_CALLBACK_RECEIVE:
        server.received(bytes, on: connection)
    case LWS_CALLBACK_WS_PEER_INITIATED_CLOSE:
        return connection.session?.peerCloses(bytes) == true ? -1 : 0
    case LWS_CALLBACK_WS_SERVER_DROP_PROTOCOL:
        connection.session?.libraryHangsUp()
    case LWS_CALLBACK_HTTP:
        return server.requested(on: connection, wsi: wsi)
    case LWS_CALLBACK_HTTP_BODY:
        return server.proceed(connection, wsi: wsi, connection.exchange?.received(bytes) ?? .hangUp)
    case LWS_CALLBACK_HTTP_BODY_COMPLETION:
        return server.bodyComplete(on: connection, wsi: wsi)
    case LWS_CALLBACK_HTTP_WRITEABLE:
        return server.proceed(connection, wsi: wsi, connection.exchange?.writable() ?? .goOn)
    case LWS_CALLBACK_WSI_DESTROY:
        lws_set_opaque_user_data(wsi, nil)
        server.gone(connection)
        held.release()
    default:
        return lws_callback_http_dummy(wsi, reason, user, input, length)
    }
    return 0
}
