import Dispatch
import Synchronization

extension Contest {
    /// How much longer a run takes while another thread does the same; the least disturbed rounds are compared.
    func slowdownByAnotherThread<Entrant: Contender>(of contender: Entrant) throws -> Double {
        var alone = Double.infinity
        var together = Double.infinity
        for _ in 0..<rounds {
            alone = min(alone, try slowestMedian(of: contender, threads: 1))
            together = min(together, try slowestMedian(of: contender, threads: 2))
        }
        return together / alone
    }

    /// The median time of a run on the thread where that is longest.
    private func slowestMedian<Entrant: Contender>(of contender: Entrant, threads: Int) throws -> Double {
        let ready = Atomic(0)
        let running = Atomic(threads)
        let medians = Mutex<[Result<Double, any Error>]>([])
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            ready.add(1, ordering: .acquiringAndReleasing)
            while ready.load(ordering: .acquiring) < threads {}
            let median = Result { try self.median(of: contender, whileAll: threads, running: running) }
            medians.withLock { $0.append(median) }
        }
        return try medians.withLock { try $0.map { try $0.get() }.max() } ?? .nan
    }

    /// Runs for a turn; what was measured after another thread had stopped does not count.
    private func median<Entrant: Contender>(
        of contender: Entrant,
        whileAll threads: Int,
        running: borrowing Atomic<Int>
    ) throws -> Double {
        defer { running.subtract(1, ordering: .acquiringAndReleasing) }
        var output = contender.makeOutput()
        var times: [Double] = []
        times.reserveCapacity(100_000)
        let end = DispatchTime.now().uptimeNanoseconds + UInt64(turn * 1e9)
        var last = DispatchTime.now().uptimeNanoseconds
        while last < end, running.load(ordering: .relaxed) == threads {
            try contender.run(into: &output)
            let now = DispatchTime.now().uptimeNanoseconds
            times.append(Double(now - last))
            last = now
        }
        return times.median ?? .nan
    }
}
