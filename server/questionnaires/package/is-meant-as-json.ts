/** Nobody writes a longer value of JSON that is no object and no list. */
const LONGEST_VALUE = 1000;

/**
 * Whether a file is JSON or was meant to be, whatever stands in it and in whichever Unicode: a workbook and a CSV begin
 * otherwise. What is wrong with it is said of a package then.
 */
export function isMeantAsJson(bytes: Uint8Array): boolean {
  const start = beginningOf(bytes).trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return true;
  return bytes.length <= LONGEST_VALUE && isJson(start);
}

/** Its first letters: a spreadsheet, and an editor of Windows, may have written two bytes for each. */
function beginningOf(bytes: Uint8Array): string {
  const start = bytes.subarray(0, LONGEST_VALUE);
  const [first = 0, second = 0] = start;
  const isLittle = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(start);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
