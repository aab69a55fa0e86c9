import type { Violation } from '../check/violations.ts';
import type { Scenario } from '../coverage/scenario.ts';
import type { InterviewOutcome } from './interview-outcome.ts';

/** What a failure is about. */
export type FailureCode =
  | 'wrong-setting'
  | 'nobody-asks'
  | 'not-asked'
  | 'asked'
  | 'not-due'
  | 'due'
  | 'crimes'
  | 'iccs'
  | 'violation'
  | 'no-violation'
  | 'indicator';

/** One thing that did not come of a scenario as it says: where, what, and what to do. */
export interface ScenarioFailure {
  readonly code: FailureCode;
  /** Question, form, crime, incident or violation that it is about. */
  readonly about: string;
  readonly expected: string;
  readonly found: string;
  readonly message: string;
  readonly remedy: string;
}

const CORRECT = 'correct the questionnaire, or what the scenario expects';

type Failed = Omit<ScenarioFailure, 'code' | 'expected' | 'found'> &
  Partial<Pick<ScenarioFailure, 'expected' | 'found'>>;

const failure = (code: FailureCode, { expected = '', found = '', ...rest }: Failed): ScenarioFailure => ({
  code,
  expected,
  found,
  ...rest,
});

/** One sentence for everything that can fail. */
export const scenarioFailures = {
  wrongSetting: ({ problem }: { problem: string }) =>
    failure('wrong-setting', {
      about: 'settings',
      message: `the scenario cannot take place: ${problem}`,
      remedy: 'correct the name of the setting, or remove it',
    }),
  nobodyAsks: ({ place }: { place: string }) =>
    failure('nobody-asks', {
      about: place,
      message: `nobody asks for the answer to ${place}`,
      remedy: 'correct the name, give the answers that lead there, or remove it',
    }),
  notAsked: ({ place }: { place: string }) =>
    failure('not-asked', { about: place, message: `${place} is not asked, and should be`, remedy: CORRECT }),
  asked: ({ place }: { place: string }) =>
    failure('asked', { about: place, message: `${place} is asked, and should not be`, remedy: CORRECT }),
  notDue: ({ form }: { form: string }) =>
    failure('not-due', { about: form, message: `the form ${form} is not due, and should be`, remedy: CORRECT }),
  due: ({ form }: { form: string }) =>
    failure('due', { about: form, message: `the form ${form} is due, and should not be`, remedy: CORRECT }),
  crimes: ({ crime, expected, found }: { crime: string; expected: number; found: number }) =>
    failure('crimes', {
      about: crime,
      expected: String(expected),
      found: String(found),
      message: `${found} of ${crime} ${found === 1 ? 'is' : 'are'} counted, not ${expected}`,
      remedy: CORRECT,
    }),
  iccs: ({ incident, expected, found }: { incident: string; expected: string; found: string | undefined }) =>
    failure('iccs', {
      about: incident,
      expected,
      found: found ?? '',
      message:
        found === undefined
          ? `there is no incident ${incident} with a form`
          : `${incident} has the code ${found === '' ? 'that the office gives' : found}, not ${expected}`,
      remedy: CORRECT,
    }),
  violation: ({ code, place }: { code: string; place: string }) =>
    failure('violation', {
      about: code,
      found: place,
      message: `the check finds ${code} at ${place}`,
      remedy: 'give an answer that passes it, or name it in violations',
    }),
  noViolation: ({ code }: { code: string }) =>
    failure('no-violation', { about: code, message: `the check does not find ${code}`, remedy: CORRECT }),
  indicator: (of: { crime: string; name: string; expected: string; found: string }) =>
    failure('indicator', {
      about: `${of.crime} ${of.name}`,
      expected: of.expected,
      found: of.found,
      message: `${of.name} of ${of.crime} is ${of.found}, not ${of.expected}`,
      remedy: CORRECT,
    }),
} as const;

interface FoundOutcome extends InterviewOutcome {
  readonly violations: readonly Violation[];
  /** Answers that no question took. */
  readonly unasked: readonly string[];
}

/** What is not as a scenario says. What breaks a hard edit is never right unless the scenario expects it. */
export function failuresOf({ expect = {} }: Scenario, found: FoundOutcome): ScenarioFailure[] {
  const asked = namesAndPlaces(found.asked);
  const due = new Set(found.forms.flatMap((key) => [key, key.split('.')[0]!]));
  const { asked: mustAsk = [], notAsked = [], due: mustBeDue = [], notDue = [], crimes = {}, iccs = {} } = expect;
  return [
    ...found.unasked.map((place) => scenarioFailures.nobodyAsks({ place })),
    ...mustAsk.filter((place) => !asked.has(place)).map((place) => scenarioFailures.notAsked({ place })),
    ...notAsked.filter((place) => asked.has(place)).map((place) => scenarioFailures.asked({ place })),
    ...mustBeDue.filter((form) => !due.has(form)).map((form) => scenarioFailures.notDue({ form })),
    ...notDue.filter((form) => due.has(form)).map((form) => scenarioFailures.due({ form })),
    ...Object.entries(crimes)
      .map(([crime, expected]) => ({
        crime,
        expected,
        found: (Object.hasOwn(found.crimes, crime) && found.crimes[crime]) || 0,
      }))
      .filter((each) => each.found !== each.expected)
      .map(scenarioFailures.crimes),
    ...Object.entries(iccs)
      .map(([incident, expected]) => ({ incident, expected, found: found.iccs[incident] }))
      .filter((each) => each.found !== each.expected)
      .map(scenarioFailures.iccs),
    ...violationFailures(expect, found.violations),
    ...indicatorFailures(expect.indicators ?? {}, found.indicators),
  ];
}

/** A question may be named with its form or without. */
function namesAndPlaces(asked: readonly string[]): Set<string> {
  return new Set(asked.flatMap((place) => [place, place.slice(place.lastIndexOf(' ') + 1)]));
}

function violationFailures(
  { violations: expected = [], noViolations = [] }: NonNullable<Scenario['expect']>,
  found: readonly Violation[],
): ScenarioFailure[] {
  const isFailure = ({ code, severity }: Violation) =>
    severity === 'hard' ? !expected.includes(code) : noViolations.includes(code);
  const codes = new Set<string>(found.map(({ code }) => code));
  return [
    ...found
      .filter(isFailure)
      .map(({ code, form, name }) => scenarioFailures.violation({ code, place: `${form} ${name}`.trim() })),
    ...expected.filter((code) => !codes.has(code)).map((code) => scenarioFailures.noViolation({ code })),
  ];
}

const NOT_A_VICTIM = { victim: false, incidents: 0, reported: false };

function indicatorFailures(
  expected: NonNullable<NonNullable<Scenario['expect']>['indicators']>,
  found: InterviewOutcome['indicators'],
): ScenarioFailure[] {
  return Object.entries(expected).flatMap(([crime, indicators]) => {
    const ofCrime: Readonly<Record<string, boolean | number>> = found[crime] ?? NOT_A_VICTIM;
    return Object.entries(indicators)
      .filter(([name, value]) => ofCrime[name] !== value)
      .map(([name, value]) =>
        scenarioFailures.indicator({ crime, name, expected: String(value), found: String(ofCrime[name]) }),
      );
  });
}
