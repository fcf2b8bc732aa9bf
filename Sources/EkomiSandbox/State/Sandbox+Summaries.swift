import Synchronization

import struct Foundation.Date

extension Sandbox {
    func cachedSummary(for query: String, at now: Date) -> [UInt8]? {
        state.withLock { $0.summaries.answer(for: query, at: now) }
    }

    func keepSummary(_ answer: [UInt8], for query: String, at now: Date) {
        state.withLock { $0.summaries.keep(answer, for: query, at: now) }
    }

    /// The place of a product in the dataset.
    func productPlace(_ id: String) -> Int32? {
        productPlaces[id]
    }
}
