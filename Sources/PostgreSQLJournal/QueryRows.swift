internal import CLibPQ

/// What a query has answered, in binary. Columns are counted from 0 and have the types that the query gives them.
struct QueryRows {
    private let result: ResultHandle

    /// Takes the result over.
    init(_ result: OpaquePointer) { self.result = ResultHandle(result) }

    var count: Int { Int(PQntuples(result.pointer)) }

    /// Rows that an INSERT, UPDATE or DELETE has touched.
    var touched: Int { PQcmdTuples(result.pointer).flatMap { Int(String(cString: $0)) } ?? 0 }

    func isNull(_ row: Int, _ column: Int32) -> Bool { PQgetisnull(result.pointer, Int32(row), column) == 1 }

    func number(_ row: Int, _ column: Int32) -> Int64 { slice(row, column).reduce(0) { $0 << 8 | Int64($1) } }

    func flag(_ row: Int, _ column: Int32) -> Bool { slice(row, column).first == 1 }

    func text(_ row: Int, _ column: Int32) -> String { String(decoding: slice(row, column), as: UTF8.self) }

    func bytes(_ row: Int, _ column: Int32) -> [UInt8] { Array(slice(row, column)) }

    func bytesIfAny(_ row: Int, _ column: Int32) -> [UInt8]? { isNull(row, column) ? nil : bytes(row, column) }

    private func slice(_ row: Int, _ column: Int32) -> UnsafeBufferPointer<UInt8> {
        let length = Int(PQgetlength(result.pointer, Int32(row), column))
        guard length > 0, let value = PQgetvalue(result.pointer, Int32(row), column) else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        return UnsafeBufferPointer(start: UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self), count: length)
    }

    private final class ResultHandle {
        let pointer: OpaquePointer

        init(_ pointer: OpaquePointer) { self.pointer = pointer }

        deinit { PQclear(pointer) }
    }
}
