import { compileCondition } from '../expression/compile-expression.ts';
import { InstrumentError } from '../expression/errors.ts';
import { instrumentProblems } from '../expression/instrument-problems.ts';
import type { Value } from '../instrument/answers.ts';
import { isRecord, isValue } from '../instrument/answers.ts';
import type { CrimeType } from '../instrument/instrument.ts';
import { incidentForm, namesFor, type Scope } from '../instrument/names.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { anyIncidentOf, incidentValues } from './plan-incidents.ts';

/** How a crime gets its code. */
interface CodeRules {
  code: string;
  rules: { holds: (scope: Scope) => boolean; code: string }[];
  /** What is known of every incident of the crime. */
  local: [string, Value][];
}

/**
 * ICCS 2015 code of an incident: the code of the catalogue's first rule that its answers satisfy, otherwise
 * the crime's own.
 *
 * @param crime key in the catalogue, e.g. `robbery`
 * @param incidentAnswers answers about one incident, of all of its forms
 * @throws InstrumentError unknown-crime
 * @example iccsOf(instrument, 'robbery', { ev_place: 'home' }) // => '040112'
 */
export function iccsOf(instrument: Instrument, crime: string, incidentAnswers: Record<string, Value>): string {
  const rules = instrument.derive(compileRules);
  const ofCrime = rules.get(crime);
  if (!ofCrime) {
    const place = `crime ${JSON.stringify(crime.slice(0, 80))}`;
    throw new InstrumentError({ place, ...instrumentProblems.unknownCrime() });
  }
  const answers = isRecord(incidentAnswers)
    ? Object.entries(incidentAnswers).filter(([, value]) => isValue(value))
    : [];
  const scope: Scope = {
    answers: new Map(answers),
    local: new Map([...ofCrime.local, ...answers]),
    earlier: new Map(),
  };
  return ofCrime.rules.find(({ holds }) => holds(scope))?.code ?? ofCrime.code;
}

/** The codes that a crime of the catalogue can get: its own, then those of its rules, each once. */
export function iccsCodesOf({ iccs }: Pick<CrimeType, 'iccs'>): string[] {
  return [...new Set([iccs.code, ...iccs.rules.map(({ code }) => code)])];
}

function compileRules(instrument: Instrument): Map<string, CodeRules> {
  const names = namesFor(instrument, incidentForm(instrument));
  return new Map(
    instrument.crimes.map((crime) => [
      crime.key,
      {
        code: crime.iccs.code,
        rules: crime.iccs.rules.map(({ when, code }) => ({ holds: compileCondition(when, names), code })),
        local: incidentValues(anyIncidentOf(crime)),
      },
    ]),
  );
}
