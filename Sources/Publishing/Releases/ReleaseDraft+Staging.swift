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
        pack.withLock { $0?.synchronize() }
    }

    /// Works out what all that was said changes, unless that is known already.
    func settle(_ state: inout DraftState) throws {
        guard !state.isSettled else { return }
        // Of contents that came twice one goes.
        recent.removeAll()
        try archive.writeWithoutTransaction { database in
            try keys.settle(in: database)
            try ReleaseStage.settle(state, scope: scope, basis: basis, in: database)
            state.changes = try ReleaseStage.changes(in: database)
        }
        state.isSettled = true
    }

    /// Lets the pending steps be written while the next ones are made.
    private func handOver(_ state: inout DraftState) throws {
        let steps = state.pending
        let size = state.pendingSize
        let isFirst = !state.hasStage
        state.pending = []
        state.pendingSize = 0
        state.hasStage = true
        try staging.add { [self] in try write(steps, size: size, isFirst: isFirst) }
    }

    /// Writes steps: content into its table, paths into the stage.
    private func write(_ steps: [DraftStep], size: Int, isFirst: Bool) throws {
        try archive.writeWithoutTransaction { database in
            if isFirst { try ReleaseStage.create(in: database) }
            guard !steps.isEmpty else { return }
            let store = try ContentStore(database, recent: recent, keys: keys)
            let stage = try StageWriter(database)
            let contents = try resolve(steps, in: store, of: database)
            try inTransaction(of: size, in: database) { pack in
                for (step, content) in zip(steps, contents) {
                    switch step {
                    case .put(let path, let body, let mediaType, let fingerprint):
                        // Assets are what is salvaged of a damaged archive, and so in the database.
                        let pack = path.isHashedAsset ? nil : pack
                        let id = try self.content(body, mediaType, content, in: store, packingIn: pack)
                        try stage.put(path, content: id, body.hash, mediaType, fingerprint)
                    case .keep(let path):
                        try stage.set(.keep, at: path)
                    case .remove(let path):
                        try stage.set(.remove, at: path)
                    }
                }
            }
            try keys.relieve(in: database)
        }
    }

    /// Writes so many bytes of content in one transaction, with the pack of the draft if they are worth one.
    private func inTransaction(
        of size: Int,
        in database: Database,
        _ body: (PackWriter?) throws -> Void
    ) throws {
        guard size >= archive.packedSize else {
            return try database.withImmediateTransaction { try body(nil) }
        }
        try database.withImmediateTransaction {
            let writer = try pack.withLock { pack in
                let writer = try pack ?? archive.openPack(in: database)
                pack = writer
                return writer
            }
            try body(writer)
            // Before others read that it is there.
            try writer.flush()
        }
    }

    /// What is known of a content before it is stored: its id, or what it comes to when it is compressed.
    private typealias Resolution = (id: Int64?, variants: Variants)

    /// Looks up which contents are known, and compresses those that are not, on all cores.
    private func resolve(
        _ steps: [DraftStep],
        in store: ContentStore,
        of database: Database
    ) throws -> [Resolution] {
        var resolved = [Resolution](repeating: (nil, .none), count: steps.count)
        var unknown: [Int] = []
        // One transaction, for each takes a lock of the file and gives it back.
        try database.inTransaction(.deferred) {
            for (index, step) in steps.enumerated() {
                guard case .put(_, let content, _, _) = step else { continue }
                resolved[index].id = try store.id(of: content.hash)
                if resolved[index].id == nil { unknown.append(index) }
            }
            return .commit
        }
        let precompression = archive.precompression
        guard precompression.isEnabled else { return resolved }
        let compressed = try unknown.concurrentMap { index -> Variants in
            guard case .put(_, let content, let mediaType, _) = steps[index] else { return .none }
            return try content.variants(of: mediaType, precompression: precompression)
        }
        for (index, variants) in zip(unknown, compressed) { resolved[index].variants = variants }
        return resolved
    }

    /// Stores a content, unless it is known, and returns its id.
    private func content(
        _ content: DraftContent,
        _ mediaType: MediaType,
        _ resolved: Resolution,
        in store: ContentStore,
        packingIn pack: PackWriter?
    ) throws -> Int64 {
        guard let id = resolved.id else {
            // The same may have come a moment ago, in this batch.
            return try recent.id(of: content.hash) ?? store.insert(content, resolved.variants, packingIn: pack)
        }
        if case .file(let file, let gzip) = content {
            try store.record(gzip, of: file.hash, id: id)
        } else if scope == .everything {
            // Whoever builds everything wants damage repaired.
            try store.repair(id, content, in: archive.packs) {
                try content.variants(of: mediaType, precompression: archive.precompression)
            }
        }
        return id
    }
}
