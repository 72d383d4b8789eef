extension Theme: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("emblem", emblem)
        object.set("backdrop", backdrop)
        object.set("colours", colours)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(emblem: try object.find("emblem"), backdrop: try object.find("backdrop"), colours: try object.find("colours"))
    }
}

extension Theme.Backdrop: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("picture", picture)
        object.set("scrim", scrim)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(try object.get("picture"), scrim: try object.get("scrim"))
    }
}

extension Theme.Colours: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("background", background)
        object.set("text", text)
        object.set("accent", accent)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(background: try object.get("background"), text: try object.get("text"), accent: try object.get("accent"))
    }
}

extension Theme.Picture.Kind: Recordable {}

extension Theme.Picture: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("name", name)
        object.set("kind", kind)
        object.set("bytes", bytes)
        object.set("width", width)
        object.set("height", height)
        object.set("digest", digest)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            name: try object.get("name"), kind: try object.get("kind"), bytes: try object.get("bytes"), width: try object.get("width"),
            height: try object.get("height"), digest: try object.get("digest"))
    }
}
