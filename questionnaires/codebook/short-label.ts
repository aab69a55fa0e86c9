/** Longest label of a variable in Stata, in characters. */
const STATA_LABEL = 80;
/** Longest labels of a variable and of a value in SPSS, in bytes of UTF-8. */
const SPSS_LABEL = 256;
const SPSS_VALUE_LABEL = 120;

/** Label of a variable for Stata: at most 80 characters, cut between words. */
export function stataLabel(text: string): string {
  return cut(text, (part) => [...part].length <= STATA_LABEL);
}

/** Label of a variable for SPSS: at most 256 bytes, cut between words. */
export function spssLabel(text: string): string {
  return cut(text, (part) => bytesOf(part) <= SPSS_LABEL);
}

/** Label of a value for SPSS: at most 120 bytes, cut between words. Stata takes 32,000 characters. */
export function spssValueLabel(text: string): string {
  return cut(text, (part) => bytesOf(part) <= SPSS_VALUE_LABEL);
}

/**
 * A text on one line without fills: the country's words are in place, and an ellipsis stands for what only an
 * interview knows.
 */
export function withoutFills(text: string, fills: (name: string) => string | undefined): string {
  return text.replace(/\{([a-z0-9_]+)\}/g, (_, name: string) => fills(name) ?? '…').replace(/\s+/g, ' ');
}

function cut(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const words = text.split(' ');
  while (words.length > 1 && !fits(`${words.join(' ')}…`)) words.pop();
  const kept = `${words.join(' ').replace(/[\s,.;:¿(“]+$/u, '')}…`;
  if (fits(kept)) return kept;
  const signs = [...kept.slice(0, -1)];
  while (signs.length > 0 && !fits(`${signs.join('')}…`)) signs.pop();
  return `${signs.join('')}…`;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
