import { type KeptThing, sayReason, type XPathReasonWords } from './reason-values.ts';

export const KEPT_IN_ENGLISH: Readonly<Record<KeptThing, string>> = {
  journal: 'the journal of the interview',
  start: 'the start of the interview',
  end: 'the end of the interview',
  day: 'the day of the interview',
  tablet: 'the tablet',
  interviewer: 'the interviewer',
};

const whereIn = (before: string | undefined) => (before === undefined ? 'at its end' : `before “${before}”`);

export const xpathReasonsInEnglish: XPathReasonWords = {
  tooManyLetters: ({ letters, most }) => `it has ${letters} letters, and at most ${most} are read`,
  unreadableFrom: ({ letter }) => `it cannot be read from letter ${letter} on`,
  signMissing: ({ sign, before }) => `“${sign}” is missing ${whereIn(before)}`,
  leftOver: ({ before }) => `something is left over ${whereIn(before)}`,
  tooManyOperators: ({ most }) => `it has more than ${most} operators`,
  tooNested: ({ most }) => `its brackets stand more than ${most} deep`,
  endsEarly: () => 'it ends before it is complete',
  noValueHere: ({ sign }) => `“${sign}” stands where a value is expected`,
  looksUpRecords: () => 'it looks something up in a list of records',
  joinsLists: () => 'it joins lists of records with “|”',

  noQuestion: ({ name }) => `there is no question “${name}”`,
  isGroup: ({ name }) => `“${name}” is a group`,
  inRepeat: ({ name }) => `“${name}” is asked in a repeat, and this stands outside of it`,
  askedLater: ({ name }) => `“${name}” is asked in a later part`,
  isKept: ({ name, as }) => `“${name}” is ${KEPT_IN_ENGLISH[as]}`,
  notCarried: ({ name }) => `“${name}” cannot be carried over`,
  calculationUnreadable: ({ name, why }) =>
    `the calculation “${name}” cannot be read: ${sayReason(xpathReasonsInEnglish, why)}`,
  onlyRead: ({ name }) => `“${name}” is only read and has no answer`,
  noAnswerHere: () => 'there is no answer here that “.” could be',
  neitherQuestionNorText: ({ name }) => `“${name}” is neither a question in \${...} nor a text in quotes`,
  noRepeatHere: () => 'it asks for its place in a repeat, and is in none',
  copyNotFixed: () => 'it reads a copy of a repeat by a number that is not fixed, or that is not there',

  noFunction: ({ name }) => `Cifra's conditions have no function ${name}()`,
  lacksArgument: ({ name }) => `${name}() lacks something between its brackets`,
  pattern: () => 'it compares a text with a pattern (regex)',
  otherFile: () => 'it reads a file that is not in the workbook (pulldata)',
  fileOrRecords: () => 'it reads a file or a list of records (instance)',
  labelOfChoice: () => 'it reads the label of a choice (jr:choice-name)',
  textOfForm: () => 'it reads a text of the form (jr:itext)',
  otherAnswerChosen: () => 'it asks whether the answer of another question was chosen',
  choiceOfNoQuestion: () => 'it asks for a choice of something that is no question',
  conditionOrValue: () => 'it gives a condition in one case and a value in the other',
  countsNoChoices: () => 'it counts the choices of something that has none',
  addsNoNumbers: () => 'it adds up what is no number of a repeat',
  comparesCondition: () => 'it compares a condition with something',
  comparesSeveral: () => 'it compares several choices with several codes at once; write selected() for each',
  numberWithWords: () => 'it compares a number with words',
  ordersChoices: () => 'it asks whether several choices are more or less',
  ordersKinds: () => 'it orders values of different kinds',
  ordersWords: () => 'it asks whether words are more or less',
  notANumber: () => 'it calculates with something that is no number',

  calculationsTooLong: () => 'its calculations make it too long',
  calculationsInCircle: () => 'its calculations wait for each other, or are too deep',
  wouldBeTooLong: ({ letters, most }) => `it would have ${letters} letters, and at most ${most} are possible`,
  unreadableHere: () => 'Cifra cannot read what it would become',
};
