/** Every sentence of the reports of import and export, in one place, so that they can be translated. */
export const sentences = {
  // Sheets and columns
  noSurvey: (found: readonly string[]) =>
    `There is no sheet “survey”${
      found.length > 0
        ? `; the workbook has ${found
            .slice(0, 20)
            .map((each) => `“${each}”`)
            .join(', ')}`
        : ''
    }. Name the sheet with the questions “survey”.`,
  takenAsSurvey: () => 'No sheet is named “survey”; this one looks like it and was taken.',
  sheetNotRead: () => 'This sheet is no part of a form and was not read.',
  sheetOfLists: () => 'The lists of this sheet were taken together with those of the sheet “choices”.',
  sheetLost: (name: string) => `What the sheet “${name}” says cannot be carried over.`,
  sheetMisspelt: (meant: string) => `This sheet was not read; perhaps “${meant}” is meant. Rename it and import again.`,
  columnTwice: (header: string, first: string) =>
    `The column “${header}” stands here for the second time; column ${first} was taken, and this one was not read. Name them apart or take one away.`,
  rowsNotRead: (from: number, to: number) =>
    `Rows ${from} to ${to} were not read: no questionnaire holds so many. Divide the form.`,
  noTypeColumn: () => 'There is no column “type”, so that nobody can say what is asked. Add it.',
  noNameColumn: () => 'There is no column “name”; each question was named after its row.',
  unknownColumn: () => 'Nobody knows a column with this head; what stands in it was not read.',
  languageNotNamed: (code: string) =>
    `The columns do not say their language; it was taken for “${code}”. Name it, for example label::English (en).`,
  languageUnknown: (name: string, code: string) =>
    `The code of the language “${name}” is not known or taken; its texts are kept as “${code}”. Write the code in brackets, for example label::English (en).`,
  tooManyLanguages: (count: number, most: number) =>
    `The form has ${count} languages, and ${most} were taken; the texts of the others were left out.`,
  textsMissing: (language: string, count: number) =>
    `${count} texts are absent in the language “${language}”; those of the default language stand in their place.`,
  // Rows
  rowDisabled: () => 'This row is turned off and was left out.',
  withoutType: (name: string) => `The row${name ? ` of “${name}”` : ''} has no type and was left out.`,
  unknownType: (type: string) => `Nobody knows the type “${type.slice(0, 80)}”; the question was left out.`,
  withoutName: (name: string) => `The row has no name; it was named ${name}.`,
  withoutLabel: (name: string) => `“${name}” has no label; its name stands in its place.`,
  nameChanged: (from: string, to: string) => `“${from}” is called ${to} in Cifra; conditions and texts follow.`,
  notClosed: (name: string) => `The group or repeat “${name}” has no end; it was closed at the end of the sheet.`,
  endWithoutBegin: (what: string) => `This ends a ${what} that was not begun; the row was left out.`,
  endOfOther: (end: string, begun: string, name: string, row: number) =>
    `This ends a ${end}, but what is open is the ${begun} “${name}” of row ${row}, which was closed.`,
  tooDeep: (most: number) =>
    `Groups stand inside each other more than ${most} deep; this one was left out with everything in it.`,
  insideTooDeep: (name: string) => `“${name}” stands in a group that is too deep and was left out.`,
  tooManyQuestions: (most: number, name: string) =>
    `A questionnaire of Cifra holds ${most} questions; from “${name}” on they were left out. Divide the form.`,
  notTaken: (name: string) => `“${name}” was left out: the questionnaire is full.`,
  groupsPacked: (parts: number, most: number) =>
    `The form has ${parts} groups, and a questionnaire of Cifra has ${most} forms; the groups were put together.`,
  nothingAsked: () => 'Nothing is asked in this form, or nothing of it can be carried over.',
  withoutRoster: () =>
    'The form became a chain of forms without a roster and without crimes: it can be interviewed at once, and gives no figures on crime.',
  tableList: () => 'The questions of this table stand below each other on one screen.',
  cellOfGroup: () => 'A group has nothing like it in Cifra.',
  // Types
  typeLost: (what: string) => `This asks for ${what}, which Cifra does not ask for.`,
  keptAnyway: (as: string) => `Cifra keeps ${as} with every interview; the row became no question.`,
  calculationPut: (name: string) =>
    `Cifra keeps no results of calculations; where a condition reads “${name}”, its expression was put in.`,
  typedAsWords: (what: string) => `${what.charAt(0).toUpperCase()}${what.slice(1)} is typed as words.`,
  rankLost: () => 'The choices are marked without their order.',
  listInFile: (file: string) =>
    `The choices are in the file “${file}”, not in the workbook; the answer is typed as words.`,
  listUnknown: (list: string) => `There is no list “${list}”; the answer is typed as words.`,
  externalTaken: () => 'The list of the sheet “external_choices” became a list like any other.',
  otherSpecified: () => '“Other” became a choice of its own, with a question about which other.',
  loopWithoutList: (list: string) =>
    `There is no list “${list}” to go through; what is asked for each of it was left out.`,
  loopWrittenOut: (count: number) => `The questions are written out once for each of the ${count} choices.`,
  repeatTooDeep: (most: number) => `Repeats are written out up to ${most} inside each other; this one is asked once.`,
  countUnreadable: () => 'How often this is repeated cannot be read; it is asked whether there is another one.',
  repeatWrittenOut: (name: string, times: number, fixed: number | undefined) =>
    fixed === undefined
      ? `“${name}” is written out ${times} times, as long as there is another one; more cannot be told.`
      : `“${name}” is written out ${times} times${fixed > times ? ` of ${fixed}; the others cannot be told` : ''}.`,
  repeatCounted: (name: string, times: number) =>
    `“${name}” is written out ${times} times, and asked as often as its number says; more cannot be told.`,
  countOfNoRepeat: () => 'Only a repeat has a number of times; it was not read here.',
  // Lists
  choiceIncomplete: (isListMissing: boolean) =>
    isListMissing ? 'The choice belongs to no list and was left out.' : 'The choice has no name and was left out.',
  listRenamed: (from: string, to: string) => `The list “${from}” is called ${to} in Cifra.`,
  listTooLong: (list: string, count: number, most: number) =>
    `The list “${list}” has ${count} choices, and a list of Cifra at most ${most}; the others were left out.`,
  choiceTwice: (code: string, given: string) =>
    `The code “${code}” stands twice in its list; this one is ${given}, and conditions read both.`,
  codeRenamed: (from: string, to: string) => `The code “${from}” is ${to} in Cifra; conditions follow.`,
  choiceWithoutLabel: (code: string) => `The choice “${code}” has no label; its code stands in its place.`,
  mediaOfChoice: () => 'Cifra shows no pictures and plays no sounds or films with a choice.',
  // Conditions
  conditionLost: (why: string, instead: string) => `This cannot be said in Cifra, because ${why}. ${instead}`,
  conditionTooLong: (letters: number, most: number) =>
    `With the conditions around it this would have ${letters} letters, and at most ${most} are possible. The question is asked of everybody who comes there.`,
  conditionDropped: (message: string) => `This could not stay: ${message}. It was left out.`,
  insteadAsked: () => 'The question is asked of everybody who comes there.',
  insteadRepeated: () => 'Every copy is asked.',
  insteadOffered: () => 'All choices are offered.',
  insteadNotCalculated: () => 'What reads this calculation is reported where it stands.',
  calculationBlank: () => 'The calculation is blank.',
  insteadNotChecked: () => 'The answer is not checked.',
  limitsCross: (min: number, max: number) =>
    `The least answer (${min}) is above the greatest (${max}); no limit was set.`,
  requiredIf: () => 'Cifra requires an answer always or never; here never.',
  readOnly: () => 'Nobody can fill this in; it is only read aloud.',
  filterWithoutList: () => 'The filter has no list of the workbook to work on.',
  cannotBeUsed: (place: string, message: string) =>
    `The questionnaire cannot be used${place ? ` (${place})` : ''}: ${message}. Nothing was imported.`,
  // Cells
  defaultLost: () => 'Cifra gives no answers beforehand; the question starts blank.',
  requiredMessageLost: () => 'Cifra says with its own words that an answer is missing.',
  mediaLost: (what: string) => `Cifra shows or plays no ${what} with a question.`,
  triggerLost: () => 'Cifra calculates nothing when another answer changes.',
  filledInLost: () => 'Cifra fills in no answer by itself; the person is asked.',
  randomizeLost: () => 'Cifra keeps the order of choices.',
  stepLost: () => 'Any number between the limits can be given, not only every step.',
  parametersLost: (parameters: string) => `The parameters ${parameters.slice(0, 80)} have no meaning in Cifra.`,
  appearanceNote: (appearance: string) => `Cifra draws the question its own way, not “${appearance.slice(0, 60)}”.`,
  otherApp: () => 'Cifra opens no other app for an answer; the answer is given on the screen.',
  wholeDay: (appearance: string) => `A whole day of the common calendar is asked for, not “${appearance}”.`,
  markupLeftOut: () => 'Marks of HTML were left out of the text.',
  bracesChanged: () => 'Braces in the text became round brackets, because braces quote an answer in Cifra.',
  quoteLost: (name: string) =>
    `The text quotes “${name.slice(0, 80)}”, which is no answer in Cifra; “…” stands in its place.`,
  settingLost: (name: string) => `The setting “${name}” has nothing like it in Cifra.`,
  settingNote: (name: string) => `The setting “${name}” is not needed: Cifra has its own way for it.`,

  // Export
  fillBlank: (fill: string) => `Texts that say {${fill}} leave it out: an XLSForm cannot put it together.`,
  computedNearly: (name: string) => `“${name}” is computed by Cifra; the workbook comes near to it or leaves it blank.`,
  careLost: (form: string) =>
    `The care with which “${form}” is asked (alone, sealed, with the card of services) is not in the workbook.`,
  drawNearly: (name: string) => `“${name}” is drawn from the first of its questions only, with a seed of the app.`,
  incidentsChosen: () =>
    'Which incidents get a form is not computed: the interviewer names the crime of each; incidents told twice are not linked.',

  // A workbook of Cifra that comes back
  cifraSheetUnreadable: () =>
    'This sheet was to carry what XLSForm cannot say, and cannot be read any more; the workbook was imported like any other.',
  cifraSheetRead: () => 'The workbook was written by Cifra; what XLSForm cannot say came back from this sheet.',
  cellChangedTaken: () => 'The text was changed in the workbook and was taken over.',
  cellChangedNotTaken: () =>
    'The cell was changed in the workbook; here Cifra keeps its own version. Make the change in the designer.',
  rowAdded: (name: string) =>
    `The row “${name}” was added in the workbook and was not taken over. Add it in the designer.`,
  rowTakenAway: (name: string) =>
    `The row “${name}” was taken away in the workbook and stays in the questionnaire. Take it away in the designer.`,
  textsRefused: () =>
    'The changed texts do not fit the questionnaire (a fill that does not exist, perhaps); none was taken over.',
};
