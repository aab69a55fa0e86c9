import { compileCondition } from '../expression/compile-expression.ts';
import { InstrumentError } from '../expression/errors.ts';
import { instrumentProblems } from '../expression/instrument-problems.ts';
import type { Value } from '../instrument/answers.ts';
import { isValue, ownValue } from '../instrument/answers.ts';
import { ICCS_TAG_NAMES, type IccsTag } from '../instrument/iccs-tags.ts';
import type { CrimeType } from '../instrument/instrument.ts';
import { incidentForm, type LookedUp, namesFor } from '../instrument/names.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { anyIncidentOf, incidentValues } from './plan-incidents.ts';

type IncidentAnswers = Readonly<Record<string, Value>>;

/** A value that an incident gets when a condition holds. */
interface Rule<T> {
  holds: (scope: LookedUp) => boolean;
  is: T;
}

/** How the incidents of a crime get their code. */
interface CodeRules {
  code: string | undefined;
  rules: Rule<string>[];
  /** What is known of every incident of the crime. */
  local: ReadonlyMap<string, Value>;
}

/** Rules of the catalogue read nothing but the forms of the incident. */
const NOTHING: ReadonlyMap<string, Value> = new Map();

/**
 * ICCS 2015 code of an incident: the code of the catalogue's first rule that its answers satisfy, otherwise
 * the crime's own.
 *
 * @param crime key in the catalogue, e.g. `robbery`
 * @param incidentAnswers answers about one incident, of all of its forms
 * @returns undefined where no rule holds of a crime without a code of its own: the office gives it one
 * @throws InstrumentError unknown-crime
 * @example iccsOf(instrument, 'robbery', { ev_place: 'home' }) // => '040112'
 */
export function iccsOf(instrument: Instrument, crime: string, incidentAnswers: IncidentAnswers): string | undefined {
  const { code, rules, local } = codeRulesOf(instrument, crime);
  return firstThatHolds(rules, scopeOf(local, incidentAnswers)) ?? code;
}

/**
 * ICCS 2015 tags of an incident: what goes with its code (attempted, weapon, location, motive, relation to the
 * offenders, cyber-related, situational context). Each is the value of the first rule of the catalogue that its
 * answers satisfy, otherwise `unknown`.
 *
 * @param crime key in the catalogue, e.g. `robbery`
 * @param incidentAnswers answers about one incident, of all of its forms
 * @returns undefined where the questionnaire has no rules for tags
 * @throws InstrumentError unknown-crime
 * @example iccsTagsOf(instrument, 'robbery', { of_weapon_type: ['blade'] }).weapon // => 'knife'
 */
export function iccsTagsOf(
  instrument: Instrument,
  crime: string,
  incidentAnswers: IncidentAnswers,
): Record<IccsTag, string> | undefined {
  const { local } = codeRulesOf(instrument, crime);
  const tags = instrument.derive(compileTags);
  if (!tags) return undefined;
  const scope = scopeOf(local, incidentAnswers);
  const values = ICCS_TAG_NAMES.map((tag) => [tag, firstThatHolds(tags[tag], scope) ?? 'unknown']);
  // The entries are those of the list of tags.
  return Object.fromEntries(values) as Record<IccsTag, string>;
}

function codeRulesOf(instrument: Instrument, crime: string): CodeRules {
  const ofCrime = instrument.derive(compileRules).get(crime);
  if (!ofCrime) {
    const place = `crime ${JSON.stringify(crime.slice(0, 80))}`;
    throw new InstrumentError({ place, ...instrumentProblems.unknownCrime() });
  }
  return ofCrime;
}

/** Looks answers up where they are: few rules read more than some of them. */
function scopeOf(local: CodeRules['local'], incidentAnswers: IncidentAnswers): LookedUp {
  const answerTo = (name: string): Value | undefined => {
    const answer = ownValue(incidentAnswers, name);
    return isValue(answer) ? answer : undefined;
  };
  return { answers: { get: answerTo }, local: { get: (name) => answerTo(name) ?? local.get(name) }, earlier: NOTHING };
}

function firstThatHolds<T>(rules: readonly Rule<T>[], scope: LookedUp): T | undefined {
  return rules.find(({ holds }) => holds(scope))?.is;
}

/** The codes that a crime can get: its own, those of its rules, those that only the office gives; each once. */
export function iccsCodesOf({ iccs }: Pick<CrimeType, 'iccs'>): string[] {
  const own = iccs.code === undefined ? [] : [iccs.code];
  return [...new Set([...own, ...iccs.rules.map(({ code }) => code), ...(iccs.office ?? [])])];
}

function compileRules(instrument: Instrument): Map<string, CodeRules> {
  const names = namesFor(instrument, incidentForm(instrument));
  return new Map(
    instrument.crimes.map((crime) => [
      crime.key,
      {
        code: crime.iccs.code,
        rules: crime.iccs.rules.map(({ when, code }) => ({ holds: compileCondition(when, names), is: code })),
        local: new Map(incidentValues(anyIncidentOf(crime))),
      },
    ]),
  );
}

function compileTags(instrument: Instrument): Record<IccsTag, Rule<string>[]> | undefined {
  const { iccsTags } = instrument;
  if (Object.keys(iccsTags).length === 0) return undefined;
  const names = namesFor(instrument, incidentForm(instrument));
  const rules = ICCS_TAG_NAMES.map((tag) => [
    tag,
    (iccsTags[tag] ?? []).map(({ when, is }) => ({ holds: compileCondition(when, names), is })),
  ]);
  // The entries are those of the list of tags.
  return Object.fromEntries(rules) as Record<IccsTag, Rule<string>[]>;
}
