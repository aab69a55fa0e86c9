import { type CodingBody, type IncidentToCodeReply, iccs2015Code } from '#contract';
import { type IccsNames, iccsName } from '../../text/crimes/iccs-codes.ts';
import type { CodingTexts } from '../../text/desk/desk-texts.ts';

/** One thing that an event may be said to be. */
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

type Event = Pick<IncidentToCodeReply, 'choices' | 'others' | 'crime' | 'iccs'>;

type Said = Pick<IncidentToCodeReply['codings'][number], 'outcome' | 'crimeCoded' | 'iccs' | 'duplicateOf'>;

/** Everything that an event may be: the crime of its screener first, then the others of its level, then what is no crime of its own. */
export function codingOptions(event: Event, text: CodingTexts, names: IccsNames): CodingOption[] {
  const own = event.choices.filter(({ crime }) => crime === event.crime.key);
  const others = event.choices.filter(({ crime }) => crime !== event.crime.key);
  return [
    ...[...own, ...others].flatMap(({ crime, name, codes }) =>
      codes.map((iccs) => crimeOption({ crime, name, iccs }, iccsName(names, iccs), false)),
    ),
    {
      ...{ key: 'not_a_crime', label: text.notACrime, detail: '', needsNote: true },
      decided: { outcome: 'not_a_crime' },
    },
    ...event.others.map(({ place, name, facts }): CodingOption => {
      const told = facts.slice(0, 2).map(({ values }) => values.join(', '));
      return {
        ...{ key: `duplicate ${place}`, label: text.duplicate(name), detail: told.join(' · '), needsNote: false },
        decided: { outcome: 'duplicate', duplicateOf: place },
      };
    }),
  ];
}

/** What the two who differ said comes first for whoever settles it. */
export function saidFirst(options: readonly CodingOption[], said: readonly Said[]): CodingOption[] {
  const keys = said.map(({ outcome, crimeCoded, iccs, duplicateOf }) =>
    outcome === 'crime' ? `${crimeCoded} ${iccs}` : outcome === 'duplicate' ? `duplicate ${duplicateOf}` : outcome,
  );
  const isSaid = ({ key }: CodingOption) => keys.includes(key);
  return [...options.filter(isSaid), ...options.filter((option) => !isSaid(option))];
}

/** The option that the catalogue's rules give. */
export function derivedKey({ crime, iccs }: Event): string {
  return `${crime.key} ${iccs}`;
}

/**
 * The options in which every word of the search occurs; a code that is none of a crime's own is offered with each crime that the other words fit.
 *
 * @example matching(options, event, 'robbery 0401') // those whose crime or code says both
 */
export function matching(
  options: readonly CodingOption[],
  event: Event,
  search: string,
  { text, names }: { text: CodingTexts; names: IccsNames },
): CodingOption[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const fits = (hay: string, wanted: readonly string[]) => wanted.every((word) => plain(hay).includes(word));
  const found = options.filter(({ label, detail }) => fits(`${label} ${detail}`, words));
  const code = words.find((word) => iccs2015Code.safeParse(word).success);
  if (code === undefined) return found;
  const rest = words.filter((word) => word !== code);
  const outside = event.choices.filter(({ name, codes }) => !codes.includes(code) && fits(name, rest));
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
