internal import Conference
internal import Gateway
internal import Journal

/// A rolling digest over everything that went into the gateway and came out of it: two rehearsals of one seed end with the same.
///
/// It takes eight bytes at a time (the finalizer of SplitMix64 over sum and word); it is no secret's guard, only a fingerprint.
final class Trace {
    private(set) var digest: UInt64

    init(_ digest: UInt64 = 0) { self.digest = digest }

    func note(_ number: UInt64) {
        var mixed = (digest &+ 0x9E37_79B9_7F4A_7C15) ^ number
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        digest = mixed ^ (mixed >> 31)
    }

    func note(_ bytes: [UInt8]) {
        note(UInt64(bytes.count))
        bytes.withUnsafeBytes { raw in
            var offset = 0
            while offset + 8 <= raw.count {
                note(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                offset += 8
            }
            while offset < raw.count {
                note(UInt64(raw[offset]))
                offset += 1
            }
        }
    }

    func note(_ text: String) { note(Array(text.utf8)) }

    func note(_ input: Input, at now: Milliseconds) {
        note(UInt64(bitPattern: now))
        switch input {
        case .connected(let connection, let address):
            note(connection.number)
            note(address)
        case .received(let connection, let bytes):
            note(connection.number)
            note(bytes)
        case .disconnected(let connection), .backpressured(let connection), .backpressureEnded(let connection): note(connection.number)
        case .posted(let exchange, _, _, let body, let address):
            note(exchange.number)
            note(body)
            note(address)
        case .receiptAsked(let exchange, _, let seq, let form, _, _):
            note(exchange.number)
            note(UInt64(bitPattern: Int64(seq)) << 1 | (form == .qr ? 1 : 0))
        case .signingAsked(let exchange, _, _, _), .codeQRAsked(let exchange, _, _, _, _, _), .papersAsked(let exchange, _, _, _, _),
            .replayAsked(let exchange, _, _, _, _):
            note(exchange.number)
        case .stateAsked(let exchange, _, _, _), .listAsked(let exchange, _, _, _, _), .drawingAsked(let exchange, _, _, _, _):
            note(exchange.number)
        case .committed(_, let batch): note(UInt64(batch))
        case .failed(_, let batch, let fault):
            note(UInt64(batch))
            note(fault.description)
        case .reread(_, .success(let tail)): note(UInt64(tail.entries.count))
        case .outdated: note(4)
        case .storeSilent: note(5)
        case .servers(_, let servers, let apart):
            note(UInt64(bitPattern: apart))
            note(servers.leader ?? "")
            for other in servers.others {
                note(other.term)
                note(other.body)
            }
        case .reread(_, .failure(let fault)): note(fault.description)
        case .found(_, .success(let found)):
            for command in found { note(UInt64(command.seq)) }
        case .verified(_, .success): note(2)
        case .entryRead(_, let seq, .success(let entry)):
            note(UInt64(seq))
            note(UInt64(entry?.logEntry.events.count ?? 0))
        case .loggedRead(_, let seq, .success(let row)):
            note(UInt64(seq))
            note(row?.root ?? [])
        case .found(_, .failure(let fault)), .entryRead(_, _, .failure(let fault)), .loggedRead(_, _, .failure(let fault)),
            .verified(_, .failure(let fault)):
            note(fault.description)
        case .cutKept(_, let number, let isKept): note(UInt64(number) << 1 | (isKept ? 1 : 0))
        case .wall(let wall): note(UInt64(bitPattern: wall))
        case .tick, .drain: note(1)
        }
    }
}
