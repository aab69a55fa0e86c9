import type { JsonFault } from '../../../files/parse-json-text.ts';
import type { StudyProblem } from '../study-error.ts';
import { shortened } from './shortened.ts';

/** Enough of an expression to find it in the file. */
const LONGEST_QUOTE = 300;

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
  wrongShape: ({ part, reason, remedy }: { part: string; reason: string; remedy: string }) => ({
    code: 'study-shape',
    problem: `${part}: ${reason}`,
    remedy: `${remedy} (see questionnaires/studies/README.md)`,
  }),
  amounts: () => ({
    code: 'study-shape',
    problem: 'incidents.amounts: no figure uses amounts',
    remedy: 'take it out, with the columns that only it reads',
  }),
  unknownAnswerCode: (code: string) => ({
    code: 'study-shape',
    problem: `the answer ${shortened(code)} counts for nothing`,
    remedy: 'use the codes of questionnaires/studies/README.md',
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
  wrongExpression: (error: { place: string; problem: string; remedy: string }) => ({
    code: 'study-expression',
    problem: `${error.place.slice(0, LONGEST_QUOTE)}: ${error.problem}`,
    remedy: error.remedy,
  }),
  undeclaredColumn: ({ name, file }: { name: string; file: string }) => ({
    code: 'study-shape',
    problem: `the study uses the column ${name} of ${file}, but does not declare it`,
    remedy: 'add it to the columns of that file',
  }),
  textWeight: (name: string) => ({
    code: 'study-shape',
    problem: `${name} is a weight, but is declared as text`,
    remedy: 'declare it as a number',
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
