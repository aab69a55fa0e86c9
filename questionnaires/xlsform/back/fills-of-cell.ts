/** A fill of a text of the questionnaire, and what stands for it in a cell. */
interface WrittenFill {
  readonly fill: string;
  readonly written: string;
}

const FILL = /\{[a-z0-9_]+\}/g;

/** Letters for private use hold the places of fills while words are looked for. */
const FIRST_PLACE = 0xe000;

/**
 * The text of a changed cell as the questionnaire has it: what the export wrote for a fill is that fill again.
 *
 * @param text of the questionnaire
 * @param was what the export wrote for it
 * @param is what stands there now
 * @returns undefined when the cell holds something else than this text
 */
export function withFillsAgain(text: string, was: string, is: string): string | undefined {
  const fills = writtenFills(text, was);
  if (!fills) return undefined;
  let now = is;
  let before = was;
  const places: string[] = [];
  // The longest first: `since ${window_start}` before `${window_start}`.
  const byWords = Map.groupBy(fills, ({ written }) => written);
  for (const written of [...byWords.keys()].sort((one, other) => other.length - one.length)) {
    if (written === '') continue;
    const ofWords = byWords.get(written)!;
    const first = ofWords[0]!.fill;
    // Words that stand for two fills, or also for themselves, are told apart only by their order.
    const found = timesIn(now, written);
    const isCertain = written.includes('${') && ofWords.every(({ fill }) => fill === first);
    if (!isCertain && (found !== ofWords.length || timesIn(before, written) !== found)) continue;
    let at = 0;
    before = before.replace(asWords(written), String.fromCharCode(FIRST_PLACE));
    now = now.replace(asWords(written), () => {
      places.push(isCertain ? first : ofWords[at]!.fill);
      at += 1;
      return String.fromCharCode(FIRST_PLACE + places.length - 1);
    });
  }
  return now
    .replace(/\$\{\s*([A-Za-z0-9_]+)\s*\}/g, '{$1}')
    .replace(/[\uE000-\uEFFF]/g, (letter) => places[letter.charCodeAt(0) - FIRST_PLACE] ?? letter);
}

/** What the workbook shows for each fill of a text, by the fill; the fill itself where it shows nothing. */
export function fillsAsShown(text: string, was: string): Map<string, string> {
  return new Map(writtenFills(text, was)?.map(({ fill, written }) => [fill, written || fill]));
}

/** The fills of a text, each once. */
export function fillsOf(text: string): Set<string> {
  return new Set(text.match(/\{[^{}]*\}/g));
}

/** What was written for each fill, read off the words around them. */
function writtenFills(text: string, was: string): WrittenFill[] | undefined {
  const fills = text.match(FILL) ?? [];
  const around = text.split(FILL).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // Blanks at the ends are not written.
  const pattern = around.join('([\\s\\S]*?)').trim();
  const match = new RegExp(`^\\s*${pattern}\\s*$`).exec(was) ?? new RegExp(`^\\s*${loose(pattern)}\\s*$`).exec(was);
  return match ? fills.map((fill, at) => ({ fill, written: (match[at + 1] ?? '').trim() })) : undefined;
}

/** Blanks beside a fill without words are trimmed at the ends of a cell. */
const loose = (pattern: string) => pattern.replace(/^(\(\S*?\)) /, '$1 ?').replace(/ (\([^ ]*?\))$/, ' ?$1');

function asWords(written: string): RegExp {
  const escaped = written.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const isWord = (letter: string | undefined) => /[\p{L}\p{N}]/u.test(letter ?? '');
  const before = isWord(written[0]) ? '(?<![\\p{L}\\p{N}])' : '';
  return new RegExp(`${before}${escaped}${isWord(written.at(-1)) ? '(?![\\p{L}\\p{N}])' : ''}`, 'gu');
}

function timesIn(text: string, written: string): number {
  return [...text.matchAll(asWords(written))].length;
}
