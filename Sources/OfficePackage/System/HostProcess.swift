#if canImport(Glibc)
    // `environ` is a variable of C.
    @unsafe @preconcurrency internal import Glibc
#else
    @unsafe @preconcurrency internal import Darwin
#endif

/// What this process has of its machine.
@safe package enum HostProcess {
    /// The environment variables.
    package static var environment: [String: String] {
        var variables: [String: String] = [:]
        var next: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe environ
        while let entry = unsafe next?.pointee {
            let text = unsafe String(cString: entry)
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
            unsafe next = next?.advanced(by: 1)
        }
        return variables
    }

    /// One environment variable.
    package static func variable(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    /// The path of this program without links; nil where the system does not tell.
    package static var executable: String? {
        #if canImport(Glibc)
            PackageFile.resolved("/proc/self/exe")
        #else
            CommandLine.arguments.first.flatMap(PackageFile.resolved)
        #endif
    }

    /// How many cores there are to work on; at least one.
    package static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Makes another program of this process: its number, its streams and its environment stay.
    ///
    /// It returns only where the system refuses.
    package static func become(_ program: String, _ arguments: [String]) {
        var words: [UnsafeMutablePointer<CChar>?] = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
        unsafe execv(program, &words)
        unsafe words.forEach { unsafe free($0) }
    }
}
