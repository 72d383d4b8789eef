extension Unit: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("id", id)
        object.set("name", name)
        object.set("bloc", bloc)
        object.set("venue", venue)
        object.set("signatory", signatory)
        object.set("programmeSignatory", programmeSignatory)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            id: try object.get("id"), name: try object.get("name"), bloc: try object.find("bloc"), venue: try object.find("venue"),
            signatory: try object.find("programmeSignatory"))
        signatory = try object.find("signatory")
    }
}
