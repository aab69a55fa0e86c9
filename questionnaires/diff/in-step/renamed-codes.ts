import type { Instrument } from '../../instrument/prepared-instrument.ts';
import { isTypographical } from '../typographical.ts';

/** A form, or an authority, that is called otherwise in the later version. */
export interface OtherName {
  readonly from: string;
  readonly to: string;
}

/** A code of a list that is called otherwise in the later version. */
export interface RenamedCode extends OtherName {
  readonly list: string;
}

/** Lists that the program makes, and the states, which have changes of their own. */
const OF_PROGRAM = ['window_months', 'told_form', 'told_crime', 'state'];

/**
 * Codes that are gone, each with the one new code of the list that has its label in every language. Where two would do,
 * nobody can say which one it is.
 */
export function renamedCodes(before: Instrument, after: Instrument): RenamedCode[] {
  const languages = before.manifest.languages.filter((language) => after.manifest.languages.includes(language));
  const labels = (instrument: Instrument, list: string, code: string) =>
    languages.map((language) => instrument.texts[language]?.choices[list]?.[code]);
  return Object.entries(before.lists).flatMap(([list, earlier]) => {
    const later = after.lists[list] ?? [];
    if (OF_PROGRAM.includes(list) || languages.length === 0) return [];
    const gone = earlier.filter((code) => !later.includes(code));
    const added = later.filter((code) => !earlier.includes(code));
    const isAlike = (from: string, to: string) => {
      const now = labels(after, list, to);
      return labels(before, list, from).every((label, at) =>
        label === now[at] ? label !== undefined : isTypographical(label, now[at]),
      );
    };
    return gone.flatMap((from) => {
      const [to, other] = added.filter((code) => isAlike(from, code));
      const isOnly = gone.every((code) => code === from || to === undefined || !isAlike(code, to));
      return to === undefined || other !== undefined || !isOnly ? [] : [{ list, from, to }];
    });
  });
}

/** Authorities whose code is another one in a list that names them, and in the manifest too. */
export function renamedAuthorities(before: Instrument, after: Instrument, codes: readonly RenamedCode[]): OtherName[] {
  const isIn = ({ manifest }: Instrument, code: string) => manifest.reportingBodies.some((body) => body.code === code);
  const found = codes.filter(
    ({ from, to }) => isIn(before, from) && !isIn(after, from) && isIn(after, to) && !isIn(before, to),
  );
  return [...new Map(found.map(({ from, to }) => [from, { from, to }])).values()];
}
