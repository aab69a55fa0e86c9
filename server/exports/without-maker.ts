/** What a PDF says of itself, in its first object: with what it was printed, and when. */
const MADE = /\/(Creator|Producer|CreationDate|ModDate) \(((?:\\.|[^\\)])*)\)/g;
const END_OF_OBJECT = 'endobj';
/** An instant of the same length that tells nothing. */
const NO_DATE = "D:19800101000000+00'00'";

/**
 * A PDF of Chromium without the second at which it was printed and without the browser and the system that printed it:
 * readers would learn when an embargoed release was ready, and what the office's server runs. Every byte keeps its
 * place, to which the file's own table points; from the same page come the same bytes.
 */
export function withoutMaker(pdf: Buffer): Buffer {
  const end = pdf.indexOf(END_OF_OBJECT);
  const head = pdf.toString('latin1', 0, end);
  const plain = head.replace(MADE, (_, name: string, value: string) => {
    const said = name.endsWith('Date') ? NO_DATE : name === 'Producer' ? 'Skia/PDF' : 'Cifra';
    return `/${name} (${said.slice(0, value.length).padEnd(value.length)})`;
  });
  return Buffer.concat([Buffer.from(plain, 'latin1'), pdf.subarray(end)]);
}
