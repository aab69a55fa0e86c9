/** A function of one object that never changes, computed once for each object. */
export function once<Of extends object, Result>(compute: (of: Of) => Result): (of: Of) => Result {
  const known = new WeakMap<Of, { result: Result }>();
  return (of) => {
    const kept = known.get(of) ?? { result: compute(of) };
    known.set(of, kept);
    return kept.result;
  };
}
