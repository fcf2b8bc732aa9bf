extension APICall {
    /// The place of the shop whose credentials the call carries in `interface-id` and `interface-password`.
    func smartFormsShop() throws(APIError) -> Int {
        let id = header("interface-id") ?? ""
        let password = header("interface-password") ?? ""
        switch (id.isEmpty, password.isEmpty) {
        case (true, true): throw .smartForms(404, "Shop authorization parameter is missing")
        case (true, false): throw .smartForms(422, "Shop id is missing")
        case (false, true): throw .smartForms(422, "Shop password is missing")
        case (false, false): break
        }
        guard let place = sandbox.place(interfaceID: id, password: password, of: .smartForms) else {
            throw .smartForms(401, "Shop authorization parameter is invalid")
        }
        return place
    }

    /// Whether CSV is wanted; JSON is the default.
    func wantsCSV() throws(APIError) -> Bool {
        switch query["format"] {
        case nil, "", "json": return false
        case "csv": return true
        default: throw .smartForms(422, "Format should be json or csv")
        }
    }

    /// For endpoints that know JSON only.
    func requireJSON() throws(APIError) {
        guard [nil, "", "json"].contains(query["format"]) else {
            throw .smartForms(422, "Format should be json")
        }
    }

    /// A parameter that is 1 or 0; nil if it is not there.
    func flag(_ name: String) throws(APIError) -> Bool? {
        switch query[name] {
        case nil, "": return nil
        case "1": return true
        case "0": return false
        // Documented for `published`; the others are taken to sound alike.
        default: throw .smartForms(422, "\(name) should be 0 or 1")
        }
    }

    /// The seconds from the start of `start_date` to the end of `end_date`; both days count.
    func submissionWindow() throws(APIError) -> ClosedRange<Int64>? {
        let first = try day("start_date")
        let last = try day("end_date")
        guard first != nil || last != nil else { return nil }
        let start = first?.start ?? Int64.min
        let end = last.map { $0.start + CalendarDay.seconds - 1 } ?? Int64.max
        guard start <= end else { throw .smartForms(422, "start_date should not be after end_date") }
        return start...end
    }

    /// A whole number of at least 1.
    func count(_ name: String, default standard: Int, atMost limit: Int = .max) throws(APIError) -> Int {
        guard let text = query[name], !text.isEmpty else { return standard }
        guard let count = Int(text), count >= 1, count <= limit else {
            let range = limit == .max ? "1 or more" : "1 to \(limit)"
            throw .smartForms(422, "\(name) should be an integer, \(range)")
        }
        return count
    }

    /// The question types that a parameter lists, separated by commas; nil if it is not there.
    func questionTypes(_ name: String) -> [String]? {
        guard let text = query[name], !text.isEmpty else { return nil }
        return text.split(separator: ",").map { String($0.drop { $0 == " " }) }
    }

    private func day(_ name: String) throws(APIError) -> CalendarDay? {
        guard let text = query[name], !text.isEmpty else { return nil }
        guard let day = CalendarDay(parsing: text) else {
            throw .smartForms(422, "\(name) should be in YYYY-MM-DD format")
        }
        return day
    }
}

extension APIAnswer {
    /// The envelope around everything that SmartForms answers.
    static func smartForms(_ data: JSONValue) -> APIAnswer {
        .json(["data": data, "status_code": 200])
    }
}
