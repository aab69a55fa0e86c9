import type { Expectations } from '#questionnaires';

/** What somebody can expect of a scenario, one by one. */
export const EXPECTATION_KINDS = [
  'asked',
  'notAsked',
  'due',
  'notDue',
  'crimes',
  'iccs',
  'violations',
  'noViolations',
  'indicators',
] as const;

export type ExpectationKind = (typeof EXPECTATION_KINDS)[number];

/** One thing that a scenario expects. */
export interface Expectation {
  readonly kind: ExpectationKind;
  /** Question, form, crime, incident, code of the check, or crime and indicator. */
  readonly about: string;
  /** How many, which code, whether; empty where it is there or not. */
  readonly value: string;
}

/** Everything that a scenario expects, in the order of the kinds. */
export function listedExpectations(expect: Expectations = {}): Expectation[] {
  return EXPECTATION_KINDS.flatMap((kind) => expectationsOfKind(expect, kind));
}

function expectationsOfKind(expect: Expectations, kind: ExpectationKind): Expectation[] {
  if (kind === 'indicators')
    return Object.entries(expect.indicators ?? {}).flatMap(([crime, named]) =>
      Object.entries(named).map(([name, value]) => ({ kind, about: `${crime} ${name}`, value: String(value) })),
    );
  const list = expect[kind] ?? [];
  if (isList(list)) return list.map((about) => ({ kind, about, value: '' }));
  return Object.entries(list).map(([about, value]) => ({ kind, about, value: String(value) }));
}

/** The rest without one of them; undefined where nothing is expected any more. */
export function withoutExpectation(expect: Expectations, { kind, about }: Expectation): Expectations | undefined {
  const { [kind]: before, ...rest } = expect;
  if (kind === 'indicators') {
    const [crime = '', name = ''] = about.split(' ');
    const { [name as 'victim']: _, ...others } = expect.indicators?.[crime] ?? {};
    const { [crime]: __, ...crimes } = expect.indicators ?? {};
    const left = Object.keys(others).length > 0 ? { ...crimes, [crime]: others } : crimes;
    return orNothing({ ...rest, ...(Object.keys(left).length > 0 && { indicators: left }) });
  }
  const left = isList(before)
    ? before.filter((each) => each !== about)
    : Object.fromEntries(Object.entries(before ?? {}).filter(([each]) => each !== about));
  return orNothing({ ...rest, ...(Object.keys(left).length > 0 && { [kind]: left }) });
}

const OTHER = { asked: 'notAsked', notAsked: 'asked' } as const;

/** Expects that a question is asked, or that it is not; what was said of it before is taken back. */
export function withQuestion(expect: Expectations, kind: keyof typeof OTHER, name: string): Expectations {
  const rest = withoutExpectation(expect, { kind: OTHER[kind], about: name, value: '' }) ?? {};
  return { ...rest, [kind]: [...(rest[kind] ?? []).filter((each) => each !== name), name] };
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

function orNothing(expect: Expectations): Expectations | undefined {
  return Object.keys(expect).length > 0 ? expect : undefined;
}
