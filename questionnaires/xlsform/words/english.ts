import { refusalInWords } from '../../workbook/refusals/refusal-in-words.ts';
import type { Instead, LostThing, MediaThing, TypedThing } from './carried-values.ts';
import type { CarriedWords, RemarkWords } from './carried-words.ts';
import { MOST_ROWS_NAMED } from './most-rows-named.ts';
import { placeIn } from './place-in.ts';
import { problemIn } from './problem-in.ts';
import { sayReason } from './reason-values.ts';
import { KEPT_IN_ENGLISH, xpathReasonsInEnglish } from './reasons-in-english.ts';

const LOST: Readonly<Record<LostThing, string>> = {
  hidden: 'a hidden value',
  point: 'a place on the map',
  line: 'a line on the map',
  area: 'an area on the map',
  pointByItself: 'a place on the map that is taken by itself',
  picture: 'a picture',
  sound: 'a sound recording',
  soundOfInterview: 'a sound recording of the interview',
  film: 'a film',
  file: 'a file of the respondent',
  feature: 'a feature of OpenStreetMap',
  dataFile: 'a file of data that is not in the workbook',
  simNumber: 'a number of the SIM card',
  telephoneOfTablet: 'the telephone number of the tablet',
  emailOfInterviewer: 'the e-mail address of the interviewer',
  propertyOfTablet: 'a property of the tablet',
  otherWorkbook: 'the questions of another workbook',
};

const TYPED: Readonly<Record<TypedThing, string>> = {
  telephone: 'A telephone number',
  time: 'A time of day',
  dayWithTime: 'A day with a time',
  barcode: 'A bar code',
};

const MEDIA: Readonly<Record<MediaThing, string>> = { picture: 'picture', sound: 'sound recording', film: 'film' };

const INSTEAD: Readonly<Record<Instead, string>> = {
  asked: 'The question is asked of everybody who comes there.',
  repeated: 'Every copy is asked.',
  offered: 'All choices are offered.',
  notCalculated: 'What reads this calculation is reported where it stands.',
  notChecked: 'The answer is not checked.',
};

const remarks: RemarkWords = {
  noSurvey: ({ found }) =>
    `There is no sheet “survey”${
      found.length > 0 ? `; the workbook has ${found.map((each) => `“${each}”`).join(', ')}` : ''
    }. Name the sheet with the questions “survey”.`,
  takenAsSurvey: () => 'No sheet is named “survey”; this one looks like it and was taken.',
  sheetNotRead: () => 'This sheet is no part of a form and was not read.',
  sheetOfLists: () => 'The lists of this sheet were taken together with those of the sheet “choices”.',
  sheetLost: ({ name }) => `What the sheet “${name}” says cannot be carried over.`,
  sheetMisspelt: ({ meant }) => `This sheet was not read; perhaps “${meant}” is meant. Rename it and import again.`,
  columnTwice: ({ header, first }) =>
    `The column “${header}” stands here for the second time; column ${first} was taken, and this one was not read. Name them apart or take one away.`,
  rowsNotRead: ({ first, last }) =>
    `Rows ${first} to ${last} were not read: no questionnaire holds so many. Divide the form.`,
  noTypeColumn: () => 'There is no column “type”, so that nobody can say what is asked. Add it.',
  noNameColumn: () => 'There is no column “name”; each question was named after its row.',
  unknownColumn: () => 'Nobody knows a column with this head; what stands in it was not read.',
  languageNotNamed: ({ language }) =>
    `The columns do not say their language; it was taken for “${language}”. Name it, for example label::English (en).`,
  languageOfNoColumn: ({ name, taken }) =>
    `No column is in the default language “${name}”; the questionnaire begins with “${taken}”.`,
  languageUnknown: ({ name, language }) =>
    `The code of the language “${name}” is not known or taken; its texts are kept as “${language}”. Write the code in brackets, for example label::English (en).`,
  tooManyLanguages: ({ count, most }) =>
    `The form has ${count} languages, and ${most} were taken; the texts of the others were left out.`,
  textsMissing: ({ language, from, count, rows }) =>
    `${count === 1 ? '1 text is' : `${count} texts are`} absent in the language “${language}”; in ${count === 1 ? 'its' : 'their'} place ${count === 1 ? 'stands that' : 'stand those'} of the language “${from}” (${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}${rows.length >= MOST_ROWS_NAMED ? ' and so on' : ''}).`,
  plainTextsLeft: ({ taken, count, rows }) =>
    `This column has no language and stands beside “${taken}”, which is taken as the default language; ${count === 1 ? '1 text of this column differs and is' : `${count} texts of this column differ and are`} not taken (${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}${rows.length >= MOST_ROWS_NAMED ? ' and so on' : ''}). Name its language, or take the column away.`,
  formulaTaken: () => 'It is a formula; the value that the file has for it was taken.',
  formulaUncomputed: () =>
    'It is a formula for which the file has no value, so it was read as blank. Open the workbook in a spreadsheet, save it and import it again.',
  cellShowsError: ({ shown }) => `It shows the error ${shown} and was read as blank. Write what is meant.`,

  rowDisabled: () => 'This row is turned off and was left out.',
  withoutType: ({ name }) => `The row${name ? ` of “${name}”` : ''} has no type and was left out.`,
  unknownType: ({ type }) => `Nobody knows the type “${type}”; the question was left out.`,
  withoutName: ({ name }) => `The row has no name; it was named ${name}.`,
  withoutLabel: ({ name }) => `“${name}” has no label; its name stands in its place.`,
  nameChanged: ({ from, to }) => `“${from}” is called ${to} in Cifra; conditions and texts follow.`,
  notClosed: ({ name }) => `The group or repeat “${name}” has no end; it was closed at the end of the sheet.`,
  endWithoutBegin: ({ what }) => `This ends a ${what} that was not begun; the row was left out.`,
  endOfOther: ({ end, begun, name, row }) =>
    `This ends a ${end}, but what is open is the ${begun} “${name}” of row ${row}, which was closed.`,
  tooDeep: ({ most }) =>
    `Groups stand inside each other more than ${most} deep; this one was left out with everything in it.`,
  insideTooDeep: ({ name }) => `“${name}” stands in a group that is too deep and was left out.`,
  tooManyQuestions: ({ most, name }) =>
    `A questionnaire of Cifra holds ${most} questions; from “${name}” on they were left out. Divide the form.`,
  notTaken: ({ name }) => `“${name}” was left out: the questionnaire is full.`,
  groupsPacked: ({ count, most }) =>
    `The form has ${count} groups, and a questionnaire of Cifra has ${most} forms; the groups were put together under its title.`,
  nothingAsked: () => 'Nothing is asked in this form, or nothing of it can be carried over.',
  withoutRoster: () =>
    'The form became a chain of forms without a roster and without crimes: it can be interviewed at once, and gives no figures on crime.',
  tableList: () => 'The questions of this table stand below each other on one screen.',
  cellOfGroup: () => 'A group has nothing like it in Cifra.',
  innerTitleLost: () => 'Only the outermost groups have a title in Cifra; nobody sees this one.',
  partTitled: ({ title }) =>
    `Questions outside of groups became a form of their own with the title “${title}”, which the interviewer sees. Put them into a group with a label, or change the title in the designer.`,

  typeLost: ({ what }) => `This asks for ${LOST[what]}, which Cifra does not ask for.`,
  keptAnyway: ({ as }) => `Cifra keeps ${KEPT_IN_ENGLISH[as]} with every interview; the row became no question.`,
  calculationPut: ({ name }) =>
    `Cifra keeps no results of calculations; where a condition reads “${name}”, its expression was put in.`,
  typedAsWords: ({ what }) => `${TYPED[what]} is typed as words.`,
  rankLost: () => 'The choices are marked without their order.',
  listInFile: ({ file }) => `The choices are in the file “${file}”, not in the workbook; the answer is typed as words.`,
  listUnknown: ({ list }) => `There is no list “${list}”; the answer is typed as words.`,
  externalTaken: () => 'The list of the sheet “external_choices” became a list like any other.',
  otherSpecified: () => '“Other” became a choice of its own, with a question about which other.',
  loopWithoutList: ({ list }) => `There is no list “${list}” to go through; what is asked for each of it was left out.`,
  loopWrittenOut: ({ count }) => `The questions are written out once for each of the ${count} choices.`,
  repeatTooDeep: ({ most }) => `Repeats are written out up to ${most} inside each other; this one is asked once.`,
  countUnreadable: () => 'How often this is repeated cannot be read; it is asked whether there is another one.',
  repeatWrittenOut: ({ name, times, fixed }) =>
    fixed === undefined
      ? `“${name}” is written out ${times} times, as long as there is another one; more cannot be told.`
      : `“${name}” is written out ${times} times${fixed > times ? ` of ${fixed}; the others cannot be told` : ''}.`,
  repeatCounted: ({ name, times }) =>
    `“${name}” is written out ${times} times, and asked as often as its number says; more cannot be told.`,
  countOfNoRepeat: () => 'Only a repeat has a number of times; it was not read here.',

  choiceWithoutList: () => 'The choice belongs to no list and was left out.',
  choiceWithoutName: () => 'The choice has no name and was left out.',
  listRenamed: ({ from, to }) => `The list “${from}” is called ${to} in Cifra.`,
  listTooLong: ({ list, count, most }) =>
    `The list “${list}” has ${count} choices, and a list of Cifra at most ${most}; the others were left out.`,
  listUnused: ({ list }) => `No question uses the list “${list}”; it was left out.`,
  choiceTwice: ({ written, given }) =>
    `The code “${written}” stands twice in its list; this one is ${given}, and conditions read both.`,
  codeRenamed: ({ from, to }) => `The code “${from}” is ${to} in Cifra; conditions follow.`,
  choiceWithoutLabel: ({ written }) => `The choice “${written}” has no label; its code stands in its place.`,
  mediaOfChoice: () => 'Cifra shows no pictures and plays no sounds or films with a choice.',

  conditionLost: ({ why, instead }) =>
    `This cannot be said in Cifra, because ${sayReason(xpathReasonsInEnglish, why)}. ${INSTEAD[instead]}`,
  conditionTooLong: ({ letters, most }) =>
    `With the conditions around it this would have ${letters} letters, and at most ${most} are possible. ${INSTEAD.asked}`,
  conditionDropped: ({ problem }) => `This could not stay: ${problem.message}. It was left out.`,
  calculationBlank: () => 'The calculation is blank.',
  limitsCross: ({ min, max }) => `The least answer (${min}) is above the greatest (${max}); no limit was set.`,
  requiredIf: () => 'Cifra requires an answer always or never; here never.',
  readOnly: () => 'Nobody can fill this in; it is only read aloud.',
  filterWithoutList: () => 'The filter has no list of the workbook to work on.',
  cannotBeUsed: ({ place, problem }) =>
    `The questionnaire cannot be used${place ? ` (${place})` : ''}: ${problem.message}. Nothing was imported.`,
  conditionsDoNotFit: () =>
    'The questionnaire cannot be used: its conditions do not fit each other. Nothing was imported.',

  defaultLost: () => 'Cifra gives no answers beforehand; the question starts blank.',
  requiredMessageLost: () => 'Cifra says with its own words that an answer is missing.',
  constraintMessageLost: () => 'Cifra says with its own words what is beyond the limits.',
  mediaLost: ({ what }) => `Cifra shows or plays no ${MEDIA[what]} with a question.`,
  triggerLost: () => 'Cifra calculates nothing when another answer changes.',
  entityLost: () => 'Cifra has no entities; what save_to names is not kept apart from the interview.',
  filledInLost: () => 'Cifra fills in no answer by itself; the person is asked.',
  randomizeLost: () => 'Cifra keeps the order of choices.',
  stepLost: () => 'Any number between the limits can be given, not only every step.',
  parametersLost: ({ parameters }) => `The parameters ${parameters} have no meaning in Cifra.`,
  appearanceNote: ({ appearance }) => `Cifra draws the question its own way, not “${appearance}”.`,
  otherApp: () => 'Cifra opens no other app for an answer; the answer is given on the screen.',
  wholeDay: ({ appearance }) => `A whole day of the common calendar is asked for, not “${appearance}”.`,
  markupLeftOut: () => 'Marks of HTML were left out of the text.',
  bracesChanged: () => 'Braces in the text became round brackets, because braces quote an answer in Cifra.',
  quoteLost: ({ name }) => `The text quotes “${name}”, which is no answer in Cifra; “…” stands in its place.`,
  settingLost: ({ name }) => `The setting “${name}” has nothing like it in Cifra.`,
  settingsRow: () => 'The settings have one row; this one was not read.',
  settingNote: ({ name }) => `The setting “${name}” is not needed: Cifra has its own way for it.`,

  fillBlank: ({ fill }) => `Texts that say {${fill}} leave it out: an XLSForm cannot put it together.`,
  computedNearly: ({ name }) => `“${name}” is computed by Cifra; the workbook comes near to it or leaves it blank.`,
  careLost: ({ form }) =>
    `The care with which “${form}” is asked (alone, sealed, with the card of services) is not in the workbook.`,
  drawNearly: ({ name }) => `“${name}” is drawn from the first of its questions only, with a seed of the app.`,
  incidentsChosen: () =>
    'Which incidents get a form is not computed: the interviewer names the crime of each; incidents told twice are not linked.',

  cifraSheetUnreadable: () =>
    'This sheet was to carry what XLSForm cannot say, and cannot be read any more; the workbook was imported like any other.',
  cifraSheetChanged: () =>
    'This sheet is not as Cifra wrote it: somebody changed it, or it was written by an earlier release. Nothing of it was read; the workbook was imported like any other. To keep the rest of the questionnaire, import the workbook as it was exported.',
  cifraSheetRead: () => 'The workbook was written by Cifra; what XLSForm cannot say came back from this sheet.',
  cellChangedTaken: () => 'The text was changed in the workbook and was taken over.',
  cellChangedNotTaken: () =>
    'The cell was changed in the workbook; here Cifra keeps its own version. Make the change in the designer.',
  rowAdded: ({ name }) => `The row “${name}” was added in the workbook and was not taken over. Add it in the designer.`,
  rowTakenAway: ({ name }) =>
    `The row “${name}” was taken away in the workbook and stays in the questionnaire. Take it away in the designer.`,
  rowsMoved: ({ count }) =>
    `${count === 1 ? '1 row stands' : `${count} rows stand`} elsewhere than Cifra wrote ${count === 1 ? 'it' : 'them, this one first'}; the questionnaire keeps its order. Move questions in the designer.`,
  columnAdded: () => 'The column was added in the workbook and was not taken over.',
  columnTakenAway: ({ header }) =>
    `The column “${header}” was taken away in the workbook; what it said stays in the questionnaire.`,
  sheetTakenAway: () => 'The sheet was taken away in the workbook; what it said stays in the questionnaire.',
  fillsDiffer: ({ fills }) =>
    `The text was changed and was not taken over: what it quotes is not what it quoted, nor what every language quotes (${fills.join(', ')}). Keep each quotation as it is.`,
  textRefused: ({ why, detail }) => `The text was changed and was not taken over. ${refusalInWords(why, detail, 'en')}`,
  textMisfits: ({ problem }) => `The text was changed and was not taken over: ${problemIn(problem, 'en')}.`,
  textsRefused: () =>
    'The text was changed and was not taken over: the questionnaire could not be used with it. Make the change in the designer.',
};

export const carriedInEnglish: CarriedWords = {
  code: 'en',
  remarks,
  report: {
    severities: { lost: 'lost', changed: 'changed', note: 'note' },
    place: (place) => placeIn(place, { row: 'row', column: 'column' }),
    counts: ({ lost, changed, note }) => `${lost} lost, ${changed} changed, ${note} note`,
    nothingWritten: 'Nothing was written.',
    cannotRead: (file) => `Cannot read ${file}; check the path.`,
    folderNotEmpty: (folder) => `${folder} is not empty; give a new folder with --out`,
  },
};
