import Dispatch

/// Lets everybody else work before a condition is looked at again.
///
/// A loop that only yields would keep a core from what it waits for, and there may be no more than two.
public func breathe() async {
    await withCheckedContinuation { continuation in
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(5)) { continuation.resume() }
    }
}
