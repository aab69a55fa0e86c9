import type { FileFault } from '../../files/file-fault.ts';
import type { JsonFault } from '../../files/parse-json-text.ts';
import { withNames } from '../../files/with-names.ts';
import type { TableProblem } from './table-error.ts';

/** More names than these do not help to find the right one. */
const MOST_NAMES = 40;

/** Names from which to choose. */
function choice(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  const rest = names.length - MOST_NAMES;
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}

/** A part that has another shape; `said` is the sentence of the catalogue of shapes, for other languages. */
interface WrongShape {
  readonly part: string;
  readonly reason: string;
  readonly remedy: string;
  readonly said?: unknown;
}

/** The sentences for what is wrong with the specification of a table. */
export const tableProblems = withNames({
  ofFile: ({ kind, problem, remedy }: FileFault): TableProblem => ({
    code: kind === 'absent' ? 'table-missing' : 'table-unreadable',
    problem,
    remedy: kind === 'absent' ? 'check the path given with --spec' : remedy,
  }),

  ofJson: ({ kind, why, path, remedy }: Omit<JsonFault, 'line' | 'column'>): TableProblem => {
    const problems: Record<JsonFault['kind'], string> = {
      'not-json': `it is not JSON (${why})`,
      'too-deep': 'lists and objects are nested too deeply',
      'repeated-key': `${path} stands twice, and only the last one would count`,
      'reserved-key': `the name ${path} means something else to programs`,
    };
    return { code: 'table-not-json', problem: problems[kind], remedy };
  },

  shape: ({ part, reason, remedy }: WrongShape): TableProblem => ({
    code: 'table-shape',
    problem: `${part}: ${reason}`,
    remedy: `${remedy} (see docs/tables.md)`,
  }),

  repeatedTable: (table: string): TableProblem => ({
    code: 'repeated-name',
    problem: `two tables are called ${table}, and one would be written over the other`,
    remedy: 'give one of them another name',
  }),

  repeatedName: (name: string): TableProblem => ({
    code: 'repeated-name',
    problem: `${name} stands twice`,
    remedy: 'keep one of them',
  }),

  unknownIndicator: (id: string, known: readonly string[]): TableProblem => ({
    code: 'unknown-indicator',
    problem: `there is no indicator ${id}`,
    remedy: `choose one of ${choice(known)}`,
  }),

  answerAbsent: (id: string, variable: string): TableProblem => ({
    code: 'indicator-absent',
    problem: `${id} counts the answers to ${variable}, which this file does not have`,
    remedy: 'take it out of the table, or add the variable to the file',
  }),

  gdpAbsent: (id: string): TableProblem => ({
    code: 'indicator-absent',
    problem: `${id} is a share of the gross domestic product, which the table does not state`,
    remedy: 'state it: "money": { "gdp": { "amount": NUMBER, "source": "WHERE IT IS FROM" } }',
  }),

  recordsAbsent: (id: string, what: string): TableProblem => ({
    code: 'indicator-absent',
    problem: `${id} cannot be made of this file, which has no ${what}`,
    remedy: 'take it out of the table',
  }),

  notOfFile: (id: string): TableProblem => ({
    code: 'indicator-absent',
    problem: `${id} cannot be made of this file, which does not have what it counts`,
    remedy: 'take it out of the table',
  }),

  unknownCrime: (id: string, crime: string, known: readonly string[]): TableProblem => ({
    code: 'unknown-crime',
    problem: `${id} does not exist for ${crime}`,
    remedy: known.length === 0 ? 'take crimes out: the indicator has none' : `choose among ${choice(known)}`,
  }),

  outcomeAbsent: (id: string, crime: string, outcome: string): TableProblem => ({
    code: 'unknown-crime',
    problem: `${id} of ${crime} does not exist for ${outcome} incidents alone`,
    remedy: 'take outcome out, or choose a crime that may be attempted',
  }),

  totalNotTold: (id: string, crime: string): TableProblem => ({
    code: 'total-not-told',
    problem: `${id} of ${crime} would be too small: some interviews did not ask about it`,
    remedy: 'ask for a rate or a share, which are of those who were asked',
  }),

  amountNotAsked: (id: string, crime: string, without: readonly string[], asked: readonly string[]): TableProblem => ({
    code: 'total-not-told',
    problem: `${id} of ${crime} would be too small: the survey does not ask the amounts of ${choice(without)}`,
    remedy: asked.length === 0 ? 'take it out of the table' : `choose among ${choice(asked)}`,
  }),

  unknownCategory: (id: string, category: string, known: readonly string[]): TableProblem => ({
    code: 'unknown-category',
    problem: `${id} has no category ${category}`,
    remedy: known.length === 0 ? 'take categories out: it has none' : `choose among ${choice(known)}`,
  }),

  unknownVariable: (variable: string, units: string, known: readonly string[]): TableProblem => ({
    code: 'unknown-variable',
    problem: `${units} are not divided by ${variable}`,
    remedy: known.length === 0 ? 'take it out' : `choose among ${choice(known)}, or take those figures out`,
  }),

  notImputable: (name: string, known: readonly string[]): TableProblem => ({
    code: 'unknown-variable',
    problem: `the imputation names ${name}, which is no amount or answer of this file, nor a class of it`,
    remedy: known.length === 0 ? 'take the imputation out: the file has none' : `choose among ${choice(known)}`,
  }),

  unknownValue: (variable: string, value: string, known: readonly string[]): TableProblem => ({
    code: 'unknown-value',
    problem: `${variable} has no value ${value}`,
    remedy: `choose among ${choice(known)}`,
  }),

  unknownIsValue: (variable: string): TableProblem => ({
    code: 'unknown-value',
    problem: `${variable} has a value that is called unknown`,
    remedy: 'take unknown out, and name that value among its values',
  }),

  nameOfColumn: (variable: string): TableProblem => ({
    code: 'repeated-name',
    problem: `${variable} is also the name of a column that the files of tables have`,
    remedy: 'give the variable another name in the study file',
  }),

  eventAtResidence: (variable: string): TableProblem => ({
    code: 'basis-crossed',
    problem: `${variable} says where or when the incident happened, and the table goes by residence`,
    remedy: 'take it out, or give the table the basis event',
  }),

  residenceAtEvent: (variable: string): TableProblem => ({
    code: 'basis-crossed',
    problem: `${variable} says where somebody lives, and the table goes by the place of the incident: an incident in another place would be in a cell of neither`,
    remedy: 'take it out, or give the table the basis residence',
  }),

  unitsAtEvent: (id: string): TableProblem => ({
    code: 'basis-crossed',
    problem: `${id} counts persons or households, who have a place where they live and none where it happened`,
    remedy: 'take it out, or give the table the basis residence',
  }),

  tooManyCells: (cells: number, most: number): TableProblem => ({
    code: 'too-many-cells',
    problem: `the table would have ${cells.toLocaleString('en')} cells, and ${most.toLocaleString('en')} are the most`,
    remedy: 'take out figures or values, or make several tables',
  }),

  notDividedBy: (variable: string, by: readonly string[]): TableProblem => ({
    code: 'unknown-variable',
    problem: `the table compares the values of ${variable}, by which it is not divided`,
    remedy: by.length === 0 ? 'divide the table by it: add it to "by"' : `add it to "by", or choose ${choice(by)}`,
  }),

  notAValue: (variable: string, reference: string, known: readonly string[]): TableProblem => ({
    code: 'unknown-value',
    problem: `the reference ${reference} is none of the values of ${variable} in the table`,
    remedy: `choose among ${choice(known)}`,
  }),

  tooManyPairs: (pairs: number, most: number): TableProblem => ({
    code: 'too-many-cells',
    problem: `${pairs.toLocaleString('en')} pairs would be compared, and ${most.toLocaleString('en')} are the most`,
    remedy: 'name a reference, or take out figures or values',
  }),

  unknownDeclared: (name: string, known: readonly string[]): TableProblem => ({
    code: 'unknown-crime',
    problem: `there is no ${name} in any of the editions`,
    remedy: known.length === 0 ? 'take it out' : `choose among ${choice(known)}`,
  }),

  bridgedTwice: (id: string, crime: string, edition: string): TableProblem => ({
    code: 'repeated-name',
    problem: `two bridges are over ${id} of ${crime} from ${edition}, and only one could count`,
    remedy: 'keep one of them, or say with "indicators", "crimes" and "categories" what each is for',
  }),

  nothingShared: (own: string, other: string): TableProblem => ({
    code: 'nothing-shared',
    problem: `${other} has none of the figures of the table: it shares no question with ${own} that they need`,
    remedy: 'compare with another edition, or ask for figures that both have',
  }),

  noSharedPsus: (own: string, other: string): TableProblem => ({
    code: 'unlike-designs',
    problem: `${own} and ${other} are said to keep their PSUs, and have no stratum and PSU of the same codes`,
    remedy: 'take sharedPsus out, or give the same PSU the same codes in both',
  }),

  unlikeDesigns: (own: string, other: string): TableProblem => ({
    code: 'unlike-designs',
    problem: `${own} and ${other} are said to keep their PSUs, but their designs differ in corrections, stages or replicates`,
    remedy: 'take sharedPsus out, or describe both designs in the same way',
  }),

  fittedEditions: (own: string, other: string): TableProblem => ({
    code: 'unlike-designs',
    problem: `${own} and ${other} are said to keep their PSUs, and the weights of one were fitted to totals: their covariance is not known`,
    remedy: 'take sharedPsus out, or use replicate weights',
  }),
});
