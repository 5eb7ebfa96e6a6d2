import Fuzzed

@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let faults = unsafe Fuzzed.rules.faults(
    in: Array(UnsafeBufferPointer(start: bytes, count: count))
  )
  precondition(faults.isEmpty, faults.joined(separator: "\n"))
  return 0
}
