import Publishing
import Synchronization

/// Prepared responses of one release, those used last, up to so many bytes.
final class ResponseCache: Sendable {
    private let limit: Int
    private let state = Mutex(State())

    /// A list in the order of use, linked by positions in an array; position 0 stands before the first and after
    /// the last.
    fileprivate struct State {
        var positions: [String: Int] = [:]
        var nodes = [Node()]
        var free: [Int] = []
        var cost = 0
    }

    fileprivate struct Node {
        var path = ""
        var response: PreparedResponse?
        var previous = 0
        var next = 0
    }

    init(limit: Int) {
        self.limit = limit
    }

    /// How many bytes are held.
    var cost: Int { state.withLock { $0.cost } }

    /// The response for a path, as it stands in a URL.
    subscript(path: String) -> PreparedResponse? {
        state.withLock { state in
            guard let position = state.positions[path] else { return nil }
            state.unlink(position)
            state.linkFirst(position)
            return state.nodes[position].response
        }
    }

    /// Keeps a response, and lets go of those unused for longest; a very large one is not kept at all.
    func insert(_ response: PreparedResponse, at path: String) {
        guard response.cost <= limit / 4 else { return }
        state.withLock { state in
            if let position = state.positions[path] { state.remove(position) }
            state.insert(response, at: path)
            while state.cost > limit { state.remove(state.nodes[0].previous) }
        }
    }

    /// A cache that holds what this one does, without some paths.
    func copy(without paths: some Sequence<SitePath>) -> ResponseCache {
        let copy = ResponseCache(limit: limit)
        let old = state.withLock { $0 }
        copy.state.withLock { new in
            new = old
            for path in paths {
                if let position = new.positions[path.urlPath] { new.remove(position) }
            }
        }
        return copy
    }
}

extension ResponseCache.State {
    fileprivate mutating func insert(_ response: PreparedResponse, at path: String) {
        let position = free.popLast() ?? nodes.endIndex
        if position == nodes.endIndex { nodes.append(ResponseCache.Node()) }
        nodes[position] = ResponseCache.Node(path: path, response: response)
        positions[path] = position
        cost += response.cost
        linkFirst(position)
    }

    fileprivate mutating func remove(_ position: Int) {
        unlink(position)
        positions[nodes[position].path] = nil
        cost -= nodes[position].response?.cost ?? 0
        nodes[position] = ResponseCache.Node()
        free.append(position)
    }

    fileprivate mutating func unlink(_ position: Int) {
        let node = nodes[position]
        nodes[node.previous].next = node.next
        nodes[node.next].previous = node.previous
    }

    fileprivate mutating func linkFirst(_ position: Int) {
        let first = nodes[0].next
        nodes[position].previous = 0
        nodes[position].next = first
        nodes[first].previous = position
        nodes[0].next = position
    }
}
