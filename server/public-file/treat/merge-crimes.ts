import type { PublicFileSpec } from '#contract';
import type { DescribedAnalysis } from '../../microdata/analysed/describe-analysis.ts';

type Crimes = Pick<DescribedAnalysis, 'crimes' | 'sets'>;

/** Which crimes of a public-use file stand for which of the records. */
export interface CrimePlan {
  /** The code of each crime in the file. */
  readonly codeOf: ReadonlyMap<string, string>;
  readonly merged: ReadonlyMap<string, readonly string[]>;
  readonly leftOut: ReadonlySet<string>;
  /** What a crime is called where it is too rare in an area. */
  readonly rareOf: (code: string) => string;
  readonly analysis: Crimes;
}

/**
 * Merges the crimes that the specification merges, those with few records, and those that are sealed and to be
 * merged. Crimes of different levels, or that are not in the same sets, are not merged with each other: a rare
 * one that lies in other sets than the others gets a code of its own.
 *
 * @param counts how many records each crime has
 */
export function planCrimes(
  { crimes, sets }: Crimes,
  { crimes: spec }: Pick<PublicFileSpec, 'crimes'>,
  counts: ReadonlyMap<string, number>,
): CrimePlan {
  const levelOf = new Map(crimes.map(({ key, level }) => [key, level]));
  const setsOf = (key: string) => Object.keys(sets).filter((name) => sets[name]!.includes(key));
  const codeOf = new Map<string, string>();
  for (const [code, from] of Object.entries(spec.merge)) for (const crime of from) codeOf.set(crime, code);
  const leftOut = new Set(crimes.map(({ key }) => key).filter((key) => spec.sealed[key] === 'leave-out'));
  const rareCodes = new Map<string, string>();
  const rareCode = (key: string) => {
    const level = levelOf.get(key)!;
    const kind = `${level} ${setsOf(key).join(' ')}`;
    const ofLevel = [...rareCodes.keys()].filter((one) => one.startsWith(`${level} `)).length;
    if (!rareCodes.has(kind))
      rareCodes.set(kind, ofLevel === 0 ? spec.rare[level] : `${spec.rare[level]}_${ofLevel + 1}`);
    return rareCodes.get(kind)!;
  };
  const countOf = (code: string) =>
    crimes.reduce((sum, { key }) => sum + ((codeOf.get(key) ?? key) === code ? (counts.get(key) ?? 0) : 0), 0);
  for (const { key } of crimes) {
    if (leftOut.has(key)) continue;
    const count = countOf(codeOf.get(key) ?? key);
    if (spec.sealed[key] === 'merge' || (count > 0 && count < spec.fewest)) codeOf.set(key, rareCode(key));
  }
  const published = (key: string) => codeOf.get(key) ?? key;
  const first = (code: string) => crimes.find(({ key }) => published(key) === code)?.key;
  const rareOf = (code: string) => ([...rareCodes.values()].includes(code) ? code : rareCode(first(code) ?? code));
  // Every code that a rare crime of an area may get has its place in the list.
  const local = crimes.filter(({ key }) => !leftOut.has(key)).map(({ key }) => [rareOf(published(key)), key] as const);
  const merged = Map.groupBy(
    [...codeOf.keys()].filter((key) => !leftOut.has(key)),
    published,
  );
  const standFor = new Map<string, string>();
  for (const { key } of crimes) if (!standFor.has(published(key))) standFor.set(published(key), key);
  for (const [code, key] of local) if (!standFor.has(code)) standFor.set(code, key);
  return {
    codeOf: new Map(crimes.map(({ key }) => [key, published(key)])),
    merged,
    leftOut,
    rareOf,
    analysis: {
      crimes: Array.from(standFor, ([code, key]) => {
        const { asksOutcome, level } = crimes.find((one) => one.key === key)!;
        return { key: code, level, ...(asksOutcome !== undefined && { asksOutcome }) };
      }),
      sets: Object.fromEntries(
        Object.entries(sets).map(([name, members]) => [
          name,
          [...standFor].flatMap(([code, key]) => (members.includes(key) ? [code] : [])),
        ]),
      ),
    },
  };
}

/** The crimes without some of them. */
export function withoutCrimes({ crimes, sets }: Crimes, codes: ReadonlySet<string>): Crimes {
  return {
    crimes: crimes.filter(({ key }) => !codes.has(key)),
    sets: Object.fromEntries(
      Object.entries(sets).map(([name, members]) => [name, members.filter((one) => !codes.has(one))]),
    ),
  };
}

/** What ICCS codes have in common, down to a whole level: 050211 and 050222 are of 0502. */
export function commonParent(codes: readonly string[]): string | null {
  const [first = '', ...others] = codes;
  const length = [6, 5, 4, 2].find((cut) => others.every((code) => code.slice(0, cut) === first.slice(0, cut)));
  return length === undefined || first === '' ? null : first.slice(0, length);
}
