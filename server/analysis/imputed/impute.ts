import type { ImputationSpec } from '#contract';
import { hotDeck } from '#estimation';
import type { AnalysisFile, Categories, IncidentRecords, SampledRecords } from '../analysis-file.ts';

/** A variable with what another record lent; what was said stays in the file as it is. */
export interface ImputedVariable {
  readonly variable: string;
  readonly unit: 'household' | 'incident';
  /** The row that lent each record its value; -1 where it has its own, or nobody could lend one. */
  readonly donorOf: Int32Array;
  /** Of an amount: the values that were lent, NaN elsewhere. */
  readonly amounts?: Float64Array;
  /** Of an answer: the answers that were lent, -1 elsewhere. */
  readonly answers?: Categories;
  /** Records that were asked, that have no answer, and that were lent one. */
  readonly asked: number;
  readonly unknown: number;
  readonly imputed: number;
}

/** What is wrong with a specification: a name that the file does not have, and where it stands. */
export interface ImputationFault {
  readonly path: readonly PropertyKey[];
  readonly name: string;
  readonly known: readonly string[];
}

/** The amounts of a file, each with the variables in whose classes a donor may be looked for. */
export function imputableAmounts(file: AnalysisFile): { variable: string; classes: string[] }[] {
  const { households, incidents } = file;
  const of = (unit: ImputedVariable['unit'], names: Iterable<string>) =>
    Array.from(names, (variable) => ({ variable, classes: classNames(file, unit) }));
  return [...of('incident', incidents.amounts?.keys() ?? []), ...of('household', households.amounts?.keys() ?? [])];
}

/** The crime and the outcome of an incident, as classes. */
const OF_INCIDENTS = ['crime', 'outcome'] as const;

/** Names in a specification that a file does not have. */
export function imputationFaults(file: AnalysisFile, { variables }: ImputationSpec): ImputationFault[] {
  const known = imputable(file);
  return variables.flatMap(({ variable, within }, place): ImputationFault[] => {
    const unit = known.get(variable);
    if (unit === undefined)
      return [{ path: ['variables', place, 'variable'], name: variable, known: [...known.keys()] }];
    const names = classNames(file, unit);
    return within.flatMap((name, at) =>
      names.includes(name) ? [] : [{ path: ['variables', place, 'within', at], name, known: names }],
    );
  });
}

/**
 * Imputes the variables of a specification, each by itself, by a random hot deck within classes. Donors are records of
 * a weight above 0 that were asked and answered.
 *
 * @param spec without faults
 */
export function impute(file: AnalysisFile, { seed, mostUses, variables }: ImputationSpec): ImputedVariable[] {
  const known = imputable(file);
  return variables.map(({ variable, within }) => {
    const unit = known.get(variable)!;
    const records = unit === 'household' ? file.households : file.incidents;
    const { asked, lacks } = missingIn(records, variable);
    const lends = asked.map((was, row) => (was === 1 && lacks[row] === 0 && records.weight[row]! > 0 ? 1 : 0));
    const classes = within.map((name) => classCodes(file, unit, name));
    const donorOf = hotDeck({ lacks, lends, classes, mostUses, seed, name: variable });
    const amounts = records.amounts?.get(variable)?.values;
    const answers = 'answers' in records ? records.answers.get(variable) : undefined;
    return {
      variable,
      unit,
      donorOf,
      ...(amounts && { amounts: Float64Array.from(donorOf, (donor) => (donor === -1 ? Number.NaN : amounts[donor]!)) }),
      ...(!amounts &&
        answers && {
          answers: { names: answers.names, codes: donorOf.map((donor) => (donor === -1 ? -1 : answers.codes[donor]!)) },
        }),
      asked: count(asked),
      unknown: count(lacks),
      imputed: donorOf.filter((donor) => donor !== -1).length,
    };
  });
}

/** Amounts of households and incidents, and answers about incidents, each with whose it is. */
function imputable({ households, incidents }: AnalysisFile): Map<string, ImputedVariable['unit']> {
  const ofHouseholds = [...(households.amounts?.keys() ?? [])].map((name) => [name, 'household'] as const);
  const ofIncidents = [...(incidents.amounts?.keys() ?? []), ...incidents.answers.keys()].map(
    (name) => [name, 'incident'] as const,
  );
  return new Map([...ofHouseholds, ...ofIncidents]);
}

function missingIn(records: SampledRecords | IncidentRecords, variable: string) {
  const amounts = 'amounts' in records ? records.amounts?.get(variable) : undefined;
  if (amounts) {
    const { asked, values } = amounts;
    return { asked, lacks: asked.map((was, row) => (was === 1 && Number.isNaN(values[row]) ? 1 : 0)) };
  }
  const { codes, names } = (records as IncidentRecords).answers.get(variable)!;
  const isMissing = names.map((name) => name === 'dk' || name === 'refused');
  return {
    asked: Uint8Array.from(codes, (code) => (code === -1 ? 0 : 1)),
    lacks: Uint8Array.from(codes, (code) => (isMissing[code] ? 1 : 0)),
  };
}

function classNames(file: AnalysisFile, unit: ImputedVariable['unit']): string[] {
  if (unit === 'household') return [...file.households.domains.keys()];
  const { domains, answers } = file.incidents;
  return [...new Set([...OF_INCIDENTS, ...domains.keys(), ...answers.keys()])];
}

function classCodes(file: AnalysisFile, unit: ImputedVariable['unit'], name: string): Int32Array {
  if (unit === 'household') return file.households.domains.get(name)!.codes;
  const { crime, outcome, domains, answers, rows } = file.incidents;
  if (name === 'crime') return crime;
  if (name === 'outcome') return outcome?.codes ?? new Int32Array(rows);
  return (domains.get(name) ?? answers.get(name))!.codes;
}

function count(flags: Uint8Array): number {
  return flags.reduce((sum, one) => sum + one, 0);
}
