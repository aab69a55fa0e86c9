/** The shortest length. Why some hundred cells are hidden takes less, and what is asked for. */
const SHORTEST = 65_536;

/**
 * JSON with blanks after it, up to a step that says nothing of it: whoever sees only how long it is, sealed,
 * does not learn how many cells are hidden, nor of how many tables and files. Steps double, so that a longer one
 * tells no more than its order of size.
 */
export function padded(json: string): Buffer {
  const bytes = Buffer.from(json);
  let step = SHORTEST;
  while (step < bytes.length) step *= 2;
  return Buffer.concat([bytes, Buffer.alloc(step - bytes.length, ' ')]);
}
