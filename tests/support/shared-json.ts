type Json = unknown;

/** A changed copy in which whatever is as in the original is the very object of the original, as an edit leaves it. */
export function sharedJson(original: Json, copy: Json): Json {
  if (original === copy || !isObject(original) || !isObject(copy)) return copy;
  if (Array.isArray(original) !== Array.isArray(copy)) return copy;
  let isSame = Object.keys(original).length === Object.keys(copy).length;
  for (const [key, value] of Object.entries(copy)) {
    const shared = Object.hasOwn(original, key) ? sharedJson(original[key], value) : value;
    if (shared !== original[key]) isSame = false;
    copy[key] = shared;
  }
  return isSame ? original : copy;
}

const isObject = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null;
