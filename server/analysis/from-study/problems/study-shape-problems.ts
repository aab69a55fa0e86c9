import type { JsonFault } from '../../../files/parse-json-text.ts';
import type { StudyProblem } from '../study-error.ts';
import { shortened } from './shortened.ts';

/** Enough of an expression to find it in the file. */
const LONGEST_QUOTE = 300;

/** A part that has another shape; `said` is the sentence of the catalogue of shapes, for other languages. */
interface WrongShapeOfStudy {
  readonly part: string;
  readonly reason: string;
  readonly remedy: string;
  readonly said?: unknown;
}

/** An expression that cannot be used; `said` is the sentence of the catalogue of conditions. */
interface WrongExpression {
  readonly place: string;
  readonly problem: string;
  readonly remedy: string;
  readonly said?: unknown;
}

/** What is wrong with a study file itself. */
export const studyShapeProblems = {
  ofJson: ({ kind, why = '', path, remedy }: Omit<JsonFault, 'line' | 'column'>) => {
    switch (kind) {
      case 'not-json':
        return { code: 'study-not-json', problem: `it is not JSON (${why})`, remedy };
      case 'too-deep':
        return { code: 'study-shape', problem: 'it is nested more deeply than any study needs', remedy };
      case 'repeated-key':
        return { code: 'study-shape', problem: `${path} stands twice, and only the last one would count`, remedy };
      case 'reserved-key':
        return { code: 'study-shape', problem: `the name ${path} means something else to programs`, remedy };
    }
  },
  wrongShape: ({ part, reason, remedy }: WrongShapeOfStudy) => ({
    code: 'study-shape',
    problem: `${part}: ${reason}`,
    remedy: `${remedy} (see docs/studies.md)`,
  }),
  unknownAnswerCode: (code: string) => ({
    code: 'study-shape',
    problem: `the answer ${shortened(code)} counts for nothing`,
    remedy: 'use the codes of docs/studies.md',
  }),
  blankName: () => ({ code: 'study-shape', problem: 'the name is blank', remedy: 'give it a name' }),
  noCategories: () => ({
    code: 'study-shape',
    problem: 'there is no category',
    remedy: 'add one, or take the domain out',
  }),
  impossibleName: () => ({
    code: 'study-shape',
    problem: 'this name means something else to programs, or holds a control character',
    remedy: 'choose another name',
  }),
  wrongExpression: (error: WrongExpression) => ({
    code: 'study-expression',
    problem: `${error.place.slice(0, LONGEST_QUOTE)}: ${error.problem}`,
    remedy: error.remedy,
  }),
  undeclaredColumn: ({ name, file }: { name: string; file: string }) => ({
    code: 'study-shape',
    problem: `the study uses the column ${name} of ${file}, but does not declare it`,
    remedy: 'add it to the columns of that file',
  }),
  columnInBraces: (name: string) => ({
    code: 'study-shape',
    problem: `the name of a column belongs here, and {${name}} is an expression`,
    remedy: `write ${name} without braces`,
  }),
  textWeight: (name: string) => ({
    code: 'study-shape',
    problem: `${name} is a weight, but is declared as text`,
    remedy: 'declare it as a number',
  }),
  neededPart: () => ({
    code: 'study-shape',
    problem: 'there are neither households nor persons',
    remedy: 'say which file holds the sampled units, as "persons" or "households"',
  }),
  levelOfAbsent: ({ crime, level }: { crime: string; level: string }) => ({
    code: 'study-shape',
    problem: `the crime ${shortened(crime)} is of level ${level}, but the study has no ${level}s`,
    remedy: `describe ${level}s, or give it the level of the units that the study has`,
  }),
  linkNeeded: ({ part, to }: { part: string; to: string }) => ({
    code: 'study-shape',
    problem: `nothing says to which of the ${to} one of the ${part} belongs`,
    remedy: `name the column with the key of the ${to}; only in one file with them may it be left out`,
  }),
  keyNeeded: ({ part, from }: { part: string; from: string }) => ({
    code: 'study-shape',
    problem: `the ${part} have no key, and the ${from} name it`,
    remedy: `add "key" to the ${part}`,
  }),
  noSuchParent: ({ part, to }: { part: string; to: string }) => ({
    code: 'study-shape',
    problem: `the ${part} name the key of ${to}, which the study does not have`,
    remedy: `describe ${to}, or take the column out`,
  }),
  weightTwice: () => ({
    code: 'study-shape',
    problem: 'the weight has a column and an expression',
    remedy: 'keep one of the two',
  }),
  onlyWide: () => ({
    code: 'study-shape',
    problem: 'a crime has a weight or answers of its own, and a row is one incident',
    remedy: 'add "wide": true where a row holds several crimes, or move them to the incidents',
  }),
  capWithoutTimes: () => ({
    code: 'study-shape',
    problem: 'there is a cap of a count, but no count',
    remedy: 'say with "times" what is capped, or take the cap out',
  }),
  otherWeightOfIncidents: (name: string) => ({
    code: 'study-shape',
    problem: `incidents have a weight of their own, and none that goes with the weight ${shortened(name)}`,
    remedy: `add it to incidents.weights`,
  }),
  unknownWeight: ({ unit, weight }: { unit: string; weight: string }) => ({
    code: 'study-shape',
    problem: `there is no weight ${shortened(weight)} of ${unit}`,
    remedy: `add it to the weights of ${unit}, or leave "weight" out for the main one`,
  }),
  stagesWithoutFpc: () => ({
    code: 'study-shape',
    problem: 'there are later stages, but no correction of the first one',
    remedy: 'add "fpc" of the first stage: without it later stages add nothing to the variance',
  }),
  replicatesApart: (part: string) => ({
    code: 'study-shape',
    problem: `design.replicates and the replicates of ${part} do not stand together`,
    remedy: 'say in "design" what the replicates are, and in every sampled part which columns; or take them out',
  }),
  replicatesAndStages: () => ({
    code: 'study-shape',
    problem: 'there are replicates and corrections of stages',
    remedy: 'keep one of the two: replicates carry the whole variance',
  }),
  replicatesOfOthers: () => ({
    code: 'study-shape',
    problem: 'replicates are of the main weight, and there are other weights',
    remedy: 'describe each weight with its replicates in a study of its own',
  }),
  replicateCount: (found: readonly number[]) => ({
    code: 'study-shape',
    problem: `there are ${found.join(' and ')} replicates`,
    remedy: 'give households and persons as many, and two or more',
  }),
  rhoNeeded: () => ({
    code: 'study-shape',
    problem: 'replicates of the method Fay need a rho',
    remedy: 'give the rho that the weights were made with',
  }),
  rhoOfOther: (method: string) => ({
    code: 'study-shape',
    problem: `replicates of the method ${method} have no rho, and it would count for nothing`,
    remedy: 'write "method": "Fay" where the weights were made with a rho, or take it out',
  }),
  scaleNeeded: () => ({
    code: 'study-shape',
    problem: 'replicates of the method other need a scale or rscales',
    remedy: 'give one of them',
  }),
  scaleOfMethod: ({ method, scale, own }: { method: string; scale: number; own: number }) => ({
    code: 'study-shape',
    problem: `replicates of the method ${method} always have the scale ${own}, and ${scale} would count for nothing`,
    remedy: 'take the scale out, or write "method": "other"',
  }),
  rscalesLength: ({ length, replicates }: { length: number; replicates: number }) => ({
    code: 'study-shape',
    problem: `the list of rscales has ${length} values, and there are ${replicates} replicates`,
    remedy: 'give one value, or one for each replicate',
  }),
  rscalesAllZero: () => ({
    code: 'study-shape',
    problem: 'all rscales are 0, and nothing would have a variance',
    remedy: 'give at least one replicate a number above 0',
  }),
  takenId: (id: string) => ({
    code: 'study-shape',
    problem: `the name ${shortened(id)} is that of another figure`,
    remedy: 'choose another id',
  }),
  unknownFigure: (id: string) => ({
    code: 'study-shape',
    problem: `there is no figure ${shortened(id)}`,
    remedy: 'correct the name, or state that figure among the indicators',
  }),
  unitOfAbsent: (unit: string) => ({
    code: 'study-shape',
    problem: `the figure is of the unit ${unit}, which the study does not have`,
    remedy: 'choose another unit, or describe it',
  }),
  ratioOfIncidents: () => ({
    code: 'study-shape',
    problem: 'a ratio is a figure of persons or households',
    remedy: 'use a share or a mean, with "among" as its base',
  }),
  shareOfWhat: () => ({
    code: 'study-shape',
    problem: 'a share has either a numerator or categories',
    remedy: 'keep one of the two',
  }),
  unlistedFile: ({ part, name }: { part: string; name: string }) => ({
    code: 'study-shape',
    problem: `${part}.file is ${name}, but files has no ${name}`,
    remedy: 'name one of the entries of files',
  }),
  crimeTwice: (crime: string) => ({
    code: 'study-shape',
    problem: `the crime ${crime} is declared twice`,
    remedy: 'join the two conditions',
  }),
  unknownCrime: ({ part, crime }: { part: string; crime: string }) => ({
    code: 'study-shape',
    problem: `${part} names ${crime}, which is not a declared crime`,
    remedy: 'declare that crime',
  }),
  wrongLevel: ({ part, crime, level }: { part: string; crime: string; level: string }) => ({
    code: 'study-shape',
    problem: `${part} names ${crime}, which is not a crime of level ${level}`,
    remedy: 'take it out, or correct the level of the crime',
  }),
  domainTwice: (name: string) => ({
    code: 'study-shape',
    problem: `incidents have the domain ${shortened(name)} of their persons already`,
    remedy: 'rename one of the two',
  }),
  crimeAndSet: (name: string) => ({
    code: 'study-shape',
    problem: `${name} is both a crime and a set`,
    remedy: 'rename one of the two',
  }),
  listedTwice: (entry: string) => ({
    code: 'study-shape',
    problem: `${shortened(entry)} stands twice in the list`,
    remedy: 'keep one of them',
  }),
  labelsOfNothing: (name: string) => ({
    code: 'study-shape',
    problem: `there are labels of ${shortened(name)}, which is not a domain`,
    remedy: 'declare that domain, or correct the name',
  }),
  labelOfNothing: ({ name, code }: { name: string; code: string }) => ({
    code: 'study-shape',
    problem: `there is a label of ${shortened(code)}, which is not a code of ${shortened(name)}`,
    remedy: 'add it to the codes of the domain, or correct it',
  }),
  knownAndUnknown: (code: string) => ({
    code: 'study-shape',
    problem: `the code ${shortened(code)} is a category and unknown at once`,
    remedy: 'keep it in one of the two lists',
  }),
  unknownDomain: (name: string) => ({
    code: 'study-shape',
    problem: `the profile names ${name}, which is not a domain of persons`,
    remedy: 'declare that domain',
  }),
} satisfies Record<string, (about: never) => StudyProblem>;
