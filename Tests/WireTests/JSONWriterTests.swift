import StrictJSON
import Testing
import Wire

struct JSONWriterTests {
    @Test func `what is written reads back the same`() throws {
        var seeded = Seeded(2022)
        for round in 0..<5_000 {
            let json = seeded.json(depth: 6)
            let bytes = JSONWriter.write(json)
            #expect(try JSONReader.read(bytes) == json, "round \(round): \(text(bytes))")
            #expect(JSONWriter.write(try JSONReader.read(bytes)) == bytes, "round \(round)")
        }
    }

    @Test func `only what must be escaped is escaped`() {
        #expect(text(JSONWriter.write("\"\\/\u{8}\u{C}\n\r\t\u{0}\u{1F}\u{7F}đ😀")) == #""\"\\/\b\f\n\r\t\u0000\u001f"# + "\u{7F}đ😀\"")
    }

    @Test(arguments: [
        (JSON.int(.min), "-9223372036854775808"), (.int(.max), "9223372036854775807"), (.number(-0.0), "-0.0"), (.number(3), "3.0"),
        (.number(1e20), "1e+20"), (.number(.leastNonzeroMagnitude), "5e-324"), (.number(0.1), "0.1"),
    ])
    func `numbers are written as JSON has them`(json: JSON, written: String) {
        #expect(text(JSONWriter.write(json)) == written)
    }

    @Test func `a view key written value by value gives the bytes of its tree`() {
        let coded = JSONWriter.write(["vi": "Điểm cầu Si Ma Cai"])
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("name")
        writer.encoded(coded)
        writer.key("order")
        writer.int(9)
        writer.key("marks")
        writer.beginArray()
        writer.bool(true)
        writer.null()
        writer.number(0.5)
        writer.beginObject()
        writer.endObject()
        writer.beginArray()
        writer.endArray()
        writer.string("")
        writer.endArray()
        writer.key("hall")
        writer.bool(false)
        writer.endObject()
        let tree: JSON = ["name": ["vi": "Điểm cầu Si Ma Cai"], "order": 9, "marks": [true, .null, 0.5, [:], [], ""], "hall": false]
        #expect(writer.bytes == JSONWriter.write(tree))
    }

    @Test func `an argument has the same canonical bytes in whatever order its fields came`() throws {
        let sent = try JSONReader.read(#"{"text":"Mời","to":"all","deep":[{"b":1,"a":2}],"đ":0,"z":0,"\u00e9":1,"e\u0301":2}"#)
        let resent = try JSONReader.read(#"{ "e\u0301":2,"\u00e9":1,"z":0,"đ":0,"deep":[{"a":2,"b":1}],"to":"all","text":"M\u1eddi" }"#)
        #expect(canonical(sent) == canonical(resent))
        #expect(text(canonical(["b": 1, "a": ["d": .null, "c": [2, 1]], "": "đ"])) == #"{"":"đ","a":{"c":[2,1],"d":null},"b":1}"#)
    }

    @Test func `another argument has other canonical bytes`() {
        let pairs: [(JSON, JSON)] = [
            (["n": 1], ["n": 1.0]), (["n": 1], ["n": "1"]), ([1, 2], [2, 1]), (["a": "L\u{E0}o"], ["a": "La\u{300}o"]), ([:], []),
        ]
        for (one, other) in pairs { #expect(canonical(one) != canonical(other)) }
    }
}
