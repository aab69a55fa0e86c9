import type { NewNames } from '../../edit/rename/renamed.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';

/** Other names of questions, with those of the variables that are written out of them per crime and per authority. */
export function withWrittenOut({ crimes, manifest }: Instrument, names: NewNames): NewNames {
  const marks = [
    ['[c]', crimes.map(({ key }) => key)],
    ['[a]', manifest.reportingBodies.map(({ code }) => code)],
  ] as const;
  const all = new Map(names);
  for (const [from, to] of names)
    for (const [mark, words] of marks)
      if (from.includes(mark) && to.includes(mark))
        for (const word of words) all.set(from.replaceAll(mark, word), to.replaceAll(mark, word));
  return all;
}
