import Conference

extension Opening {
    /// What a programme could say when journals of format 1 were made: nothing of its day, and less of how people are addressed and awards are said.
    var ofFormatOne: Opening {
        var opening = self
        opening.about.dayStartsAt = nil
        for place in people.indices { opening.people[place].short = nil }
        for place in items.indices {
            for who in items[place].who.indices { opening.items[place].who[who].salutation = nil }
            for paper in items[place].papers.indices {
                (opening.items[place].papers[paper].speakerSalutation, opening.items[place].papers[paper].speakerTitle) = (nil, nil)
            }
        }
        opening.awards = awards?.ofFormatOne
        return opening
    }
}

extension Awards.Programme {
    fileprivate var ofFormatOne: Self {
        var programme = self
        for award in awards.indices {
            programme.awards[award].spoken = nil
            for place in awards[award].decisions.indices {
                (programme.awards[award].decisions[place].readerSalutation, programme.awards[award].decisions[place].readerTitle) = (
                    nil, nil
                )
            }
        }
        for place in recipients.indices {
            (programme.recipients[place].representativeSalutation, programme.recipients[place].representativeTitle) = (nil, nil)
            programme.recipients[place].proxy?.salutation = nil
        }
        return programme
    }
}
