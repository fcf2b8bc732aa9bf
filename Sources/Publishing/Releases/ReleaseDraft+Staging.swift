import Foundation
import GRDB
import Synchronization

extension ReleaseDraft {
    /// A batch holds at most so many bytes of content, or steps.
    private static let batchSize = 4 * 1024 * 1024
    private static let batchCount = 4096

    func stage(_ step: DraftStep) throws {
        try state.withLock { state in
            guard !state.isClosed else { throw PublishingError.closedDraft }
            if case .put(_, let content, _, _) = step {
                switch content {
                case .bytes(let bytes, _): state.pendingSize += bytes.count
                case .file: state.hasFiles = true
                }
            }
            state.pending.append(step)
            state.isSettled = false
            if state.pendingSize >= Self.batchSize || state.pending.count >= Self.batchCount { try handOver(&state) }
        }
    }

    /// Writes the pending steps, and waits until all are written.
    func flush(_ state: inout DraftState) throws {
        guard !state.isClosed else { throw PublishingError.closedDraft }
        if !state.pending.isEmpty || !state.hasStage { try handOver(&state) }
        try staging.wait()
    }

    /// Works out what all that was said changes, unless that is known already.
    func settle(_ state: inout DraftState) throws {
        guard !state.isSettled else { return }
        try archive.writeWithoutTransaction { try ReleaseStage.settle(state, scope: scope, in: $0) }
        state.isSettled = true
    }

    /// Lets the pending steps be written while the next ones are made.
    private func handOver(_ state: inout DraftState) throws {
        let steps = state.pending
        let isFirst = !state.hasStage
        state.pending = []
        state.pendingSize = 0
        state.hasStage = true
        try staging.add { [self] in try write(steps, isFirst: isFirst) }
    }

    /// Writes steps: content into its table, paths into the stage.
    private func write(_ steps: [DraftStep], isFirst: Bool) throws {
        try archive.writeWithoutTransaction { database in
            if isFirst { try ReleaseStage.create(in: database) }
            guard !steps.isEmpty else { return }
            let contents = try resolve(steps, in: database)
            try database.withImmediateTransaction {
                for (index, step) in steps.enumerated() {
                    switch step {
                    case .put(let path, let content, let mediaType, let fingerprint):
                        let id =
                            try contents[index].id
                            ?? ContentStore.insert(content, contents[index].variants, in: database)
                        try ReleaseStage.put(path, content: id, content.hash, mediaType, fingerprint, in: database)
                    case .keep(let path):
                        try ReleaseStage.set(.keep, at: path, in: database)
                    case .remove(let path):
                        try ReleaseStage.set(.remove, at: path, in: database)
                    }
                }
            }
        }
    }

    /// Looks up which contents are known, and compresses those that are not, on all cores.
    private func resolve(_ steps: [DraftStep], in database: Database) throws -> [(id: Int64?, variants: Variants)] {
        var resolved = [(id: Int64?, variants: Variants)](repeating: (nil, .none), count: steps.count)
        var unknown: [Int] = []
        for (index, step) in steps.enumerated() {
            guard case .put(_, let content, let mediaType, _) = step else { continue }
            resolved[index].id = try ContentStore.id(of: content.hash, in: database)
            if scope == .everything, let id = resolved[index].id, try !ContentStore.isIntact(id, content, in: database)
            {
                // Whoever builds everything wants damage repaired.
                let variants = try content.variants(of: mediaType, precompression: archive.precompression)
                try ContentStore.replace(id, content, variants, in: database)
            }
            if resolved[index].id == nil { unknown.append(index) }
        }
        let precompression = archive.precompression
        guard precompression.isEnabled, !unknown.isEmpty else { return resolved }
        let compressed = try unknown.concurrentMap { index -> Variants in
            guard case .put(_, let content, let mediaType, _) = steps[index] else { return .none }
            return try content.variants(of: mediaType, precompression: precompression)
        }
        for (index, variants) in zip(unknown, compressed) { resolved[index].variants = variants }
        return resolved
    }
}
