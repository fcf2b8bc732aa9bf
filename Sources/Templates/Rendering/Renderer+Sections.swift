extension Renderer {
    /// The value an operand stands for.
    @inline(__always)
    func value(of operand: Operand) -> Value {
        if case .slot(let register, let offset) = operand { return slots[registers[register] + offset] }
        return specialValue(of: operand)
    }

    private func specialValue(of operand: Operand) -> Value {
        switch operand {
        case .index: frames.last.map { .integer($0.index + 1) } ?? .absent
        case .isFirst: .flag(frames.last.map { $0.index == 0 } ?? false)
        case .isLast: .flag(frames.last.map { $0.index + 1 == $0.count } ?? false)
        case .slot, .element, .name: slots[slot(of: operand)]
        }
    }

    /// The slot an operand stands for; the first, which is absent, if there is none.
    private func slot(of operand: Operand) -> Int {
        switch operand {
        case .slot(let register, let offset): registers[register] + offset
        case .element: frames.last?.element ?? registers[0]
        case .name(let name): slot(named: program.names[name])
        case .index, .isFirst, .isLast: 0
        }
    }

    /// Enters the first element, the record or the value; false if there is nothing to enter.
    mutating func begin(_ operand: Operand, _ register: Int) -> Bool {
        let slot = slot(of: operand)
        let value = slots[slot]
        guard value.isTruthy else { return false }
        let run =
            switch value {
            case .list(let run): run
            case .record(let start): Run(start: start, count: 1, width: 0)
            default: Run(start: slot, count: 1, width: 0)
            }
        var frame = Frame(register: register, outer: registers[register], element: run.start, rounds: run)
        if case .list = value {
        } else if let outer = frames.last {
            // A record or a text within a loop is still within that loop's element.
            frame.index = outer.index
            frame.count = outer.count
        }
        frames.append(frame)
        registers[register] = run.start
        return true
    }

    /// Enters the next element, or leaves the section and tells so.
    mutating func next() -> Bool {
        let last = frames.count - 1
        frames[last].remaining -= 1
        guard frames[last].remaining > 0 else {
            registers[frames[last].register] = frames[last].outer
            frames.removeLast()
            return false
        }
        frames[last].index += 1
        frames[last].element += frames[last].width
        registers[frames[last].register] = frames[last].element
        return true
    }

    /// Looks a dotted name up in the open sections, innermost first; what follows the first part is not searched for.
    private func slot(named path: [String]) -> Int {
        guard let first = path.first, var slot = firstSlot(named: first) else { return 0 }
        for part in path.dropFirst() {
            guard let inner = member(part, ofSlot: slot) else { return 0 }
            slot = inner
        }
        return slot
    }

    private func firstSlot(named name: String) -> Int? {
        for frame in frames.reversed() {
            if let slot = member(name, ofSlot: frame.element) { return slot }
        }
        return member(name, ofSlot: registers[0])
    }

    private func member(_ name: String, ofSlot slot: Int) -> Int? {
        guard case .object(let run) = slots[slot] else { return nil }
        for key in stride(from: run.start, to: run.start + 2 * run.count, by: 2) {
            if case .text(let text) = slots[key], slots.bytes(text).unpadded.elementsEqual(name.utf8) { return key + 1 }
        }
        return nil
    }
}
