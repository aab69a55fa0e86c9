import { type CodingBody, type IccsNames, type IncidentToCodeReply, iccs2015Code, iccsName } from '#contract';
import type { CodingTexts } from '../../text/coding/coding-texts.ts';

/** One thing that an incident may be coded as. */
export interface CodingOption {
  key: string;
  /** The crime, or what else it is. */
  label: string;
  /** The code with its name. */
  detail: string;
  decided: Decided;
  /** The server asks for a reason. */
  needsNote: boolean;
}

type WithoutRest<Body> = Body extends CodingBody ? Omit<Body, 'basis' | 'round' | 'note'> : never;

type Decided = WithoutRest<CodingBody>;

type Codable = Pick<IncidentToCodeReply, 'choices' | 'others' | 'crime' | 'iccs'>;

type Proposal = Pick<IncidentToCodeReply['codings'][number], 'outcome' | 'crimeCoded' | 'iccs' | 'duplicateOf'>;

/**
 * Everything that an incident may be: the crime of its screener first, then the others of its level, then
 * that it is no crime or a second report of another incident.
 */
export function codingOptions(incident: Codable, text: CodingTexts, names: IccsNames): CodingOption[] {
  const ofScreener = incident.choices.filter(({ crime }) => crime === incident.crime.key);
  const others = incident.choices.filter(({ crime }) => crime !== incident.crime.key);
  const crimes = [...ofScreener, ...others].flatMap(({ crime, name, codes }) =>
    codes.map((iccs) => crimeOption({ crime, name, iccs }, iccsName(names, iccs), false)),
  );
  const notACrime: CodingOption = {
    key: 'not_a_crime',
    label: text.notACrime,
    detail: '',
    needsNote: true,
    decided: { outcome: 'not_a_crime' },
  };
  const duplicates = incident.others.map(({ place, name, facts }): CodingOption => {
    const firstFacts = facts.slice(0, 2).map(({ values }) => values.join(', '));
    return {
      key: `duplicate ${place}`,
      label: text.duplicate(name),
      detail: firstFacts.join(' · '),
      needsNote: false,
      decided: { outcome: 'duplicate', duplicateOf: place },
    };
  });
  return [...crimes, notACrime, ...duplicates];
}

/** For the person who settles a disagreement, what the two coders chose comes first. */
export function proposedFirst(options: readonly CodingOption[], proposals: readonly Proposal[]): CodingOption[] {
  const keys = proposals.map(keyOf);
  const isProposed = ({ key }: CodingOption) => keys.includes(key);
  return [...options.filter(isProposed), ...options.filter((option) => !isProposed(option))];
}

function keyOf({ outcome, crimeCoded, iccs, duplicateOf }: Proposal): string {
  switch (outcome) {
    case 'crime':
      return `${crimeCoded} ${iccs}`;
    case 'duplicate':
      return `duplicate ${duplicateOf}`;
    case 'not_a_crime':
      return outcome;
  }
}

/** The option that the catalogue's rules give. */
export function derivedKey({ crime, iccs }: Codable): string {
  return `${crime.key} ${iccs}`;
}

/**
 * The options in which every word of the search occurs. A code that belongs to no crime of the list is
 * offered with each crime that the other words fit.
 *
 * @example matching(options, incident, 'robbery 0401') // those whose crime or code says both
 */
export function matching(
  options: readonly CodingOption[],
  incident: Codable,
  search: string,
  { text, names }: { text: CodingTexts; names: IccsNames },
): CodingOption[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const fits = (label: string, wanted: readonly string[]) => wanted.every((word) => plain(label).includes(word));
  const found = options.filter(({ label, detail }) => fits(`${label} ${detail}`, words));
  const code = words.find((word) => iccs2015Code.safeParse(word).success);
  if (code === undefined) return found;
  const rest = words.filter((word) => word !== code);
  const outside = incident.choices.filter(({ name, codes }) => !codes.includes(code) && fits(name, rest));
  const named = [iccsName(names, code), text.outside].filter(Boolean).join(', ');
  return [...found, ...outside.map(({ crime, name }) => crimeOption({ crime, name, iccs: code }, named, true))];
}

function crimeOption(
  { crime, name, iccs }: { crime: string; name: string; iccs: string },
  named: string,
  needsNote: boolean,
): CodingOption {
  const detail = `${iccs} ${named}`.trim();
  const decided: Decided = { outcome: 'crime', crimeCoded: crime, iccs };
  return { key: `${crime} ${iccs}`, label: name, detail, decided, needsNote };
}

/** Without accents and capitals, as people search. */
function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
