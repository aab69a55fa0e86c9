import type { z } from 'zod';
import { type ProfileSpec, profileSchema } from '#contract';

/** A specification as it is written: what has a default may be left out, and what is not chosen yet is blank. */
export type WrittenProfile = z.input<typeof profileSchema>;

export type WrittenTerm = WrittenProfile['terms'][number];

/** With which a new profile begins. */
export const NEW_PROFILE: WrittenProfile = { profile: 'profile', outcome: { indicator: '' }, terms: [] };

/** The text of a specification, as its file has it. */
export function profileTextOf(spec: WrittenProfile): string {
  return `${JSON.stringify(withoutBlanks(spec), null, 2)}\n`;
}

/** A specification in a text; undefined where the text has another shape. */
export function profileIn(text: string): WrittenProfile | undefined {
  try {
    const content: unknown = JSON.parse(text);
    return profileSchema.safeParse(content).success ? (content as WrittenProfile) : undefined;
  } catch {
    return undefined;
  }
}

/** With every default filled in; undefined as long as something is missing, such as characteristics. */
export function wholeProfile(spec: WrittenProfile): ProfileSpec | undefined {
  return profileSchema.safeParse(withoutBlanks(spec)).data;
}

/** Without a characteristic, and without what names it. */
export function withoutTerm(spec: WrittenProfile, place: number): WrittenProfile {
  const { variable } = spec.terms[place]!;
  const { margins, interactions = [], ...rest } = spec;
  const others = interactions.filter((of) => !of.includes(variable));
  const kept = margins?.filter((of) => !of.includes(variable));
  return {
    ...rest,
    terms: spec.terms.toSpliced(place, 1),
    ...(others.length > 0 && { interactions: others }),
    ...(kept && kept.length > 0 && { margins: kept }),
  };
}

/** Leaves out what is not set, so that a file says only what was chosen. */
function withoutBlanks({
  profile,
  title,
  outcome,
  interactions,
  among,
  terms,
  ...rest
}: WrittenProfile): WrittenProfile {
  const named = typeof title === 'string' ? title : present(title ?? {}, (words) => words !== '');
  const hasTitle = Object.keys(named).length > 0;
  const chosen = present(among ?? {});
  return {
    profile,
    ...(hasTitle && { title: named }),
    outcome: present(outcome),
    ...present(rest),
    terms: terms.map((term) => present(term)),
    ...(interactions && interactions.length > 0 && { interactions }),
    ...(Object.keys(chosen).length > 0 && { among: chosen }),
  };
}

function present<T extends object>(part: T, isSet: (value: unknown) => boolean = () => true): T {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined && isSet(value))) as T;
}
