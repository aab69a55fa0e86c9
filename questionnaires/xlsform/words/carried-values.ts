import type { Finding } from '../../authoring/finding.ts';
import type { NotTakenCode } from '../../workbook/not-taken.ts';
import type { KeptThing, XPathReason } from './reason-values.ts';

type None = undefined;

/** What a type of a workbook asks for and Cifra does not. */
export type LostThing =
  | 'hidden'
  | 'point'
  | 'line'
  | 'area'
  | 'pointByItself'
  | 'picture'
  | 'sound'
  | 'soundOfInterview'
  | 'film'
  | 'file'
  | 'feature'
  | 'dataFile'
  | 'simNumber'
  | 'telephoneOfTablet'
  | 'emailOfInterviewer'
  | 'propertyOfTablet'
  | 'otherWorkbook';

/** What is typed as words, because Cifra has no type for it. */
export type TypedThing = 'telephone' | 'time' | 'dayWithTime' | 'barcode';

/** What stands beside a question and is not shown or played. */
export type MediaThing = 'picture' | 'sound' | 'film';

/** What has a begin and an end. */
export type BlockKind = 'group' | 'repeat' | 'loop';

/** What happens without a condition that cannot be said. */
export type Instead = 'asked' | 'repeated' | 'offered' | 'notCalculated' | 'notChecked';

/** What stops a questionnaire from being used: a finding of its files, without place. */
export type ProblemOfFiles = Pick<Finding, 'message' | 'remedy' | 'said'>;

interface Named {
  readonly name: string;
}

interface Renamed {
  readonly from: string;
  readonly to: string;
}

interface Counted {
  readonly count: number;
  readonly most: number;
}

interface Appearance {
  readonly appearance: string;
}

/** Everything that a report of an import or an export can say: each code with its values. */
export interface CarriedValues {
  // Sheets and columns
  readonly noSurvey: { readonly found: readonly string[] };
  readonly takenAsSurvey: None;
  readonly sheetNotRead: None;
  readonly sheetOfLists: None;
  readonly sheetLost: Named;
  readonly sheetMisspelt: { readonly meant: string };
  readonly columnTwice: { readonly header: string; readonly first: string };
  readonly rowsNotRead: { readonly first: number; readonly last: number };
  readonly noTypeColumn: None;
  readonly noNameColumn: None;
  readonly unknownColumn: None;
  readonly languageNotNamed: { readonly language: string };
  readonly languageOfNoColumn: { readonly name: string; readonly taken: string };
  readonly languageUnknown: { readonly name: string; readonly language: string };
  readonly tooManyLanguages: Counted;
  /** In one language the texts of these rows, or of the first ones of them, are those of language `from`. */
  readonly textsMissing: {
    readonly language: string;
    readonly from: string;
    readonly count: number;
    readonly rows: readonly number[];
  };

  /** Texts of a column without a language, in these rows or the first ones of them: that of a language was taken. */
  readonly plainTextsLeft: { readonly taken: string; readonly count: number; readonly rows: readonly number[] };

  readonly formulaTaken: None;
  readonly formulaUncomputed: None;
  readonly cellShowsError: { readonly shown: string };

  // Rows
  readonly rowDisabled: None;
  /** `''` for a row without a name. */
  readonly withoutType: Named;
  readonly unknownType: { readonly type: string };
  readonly withoutName: Named;
  readonly withoutLabel: Named;
  readonly nameChanged: Renamed;
  readonly notClosed: Named;
  readonly endWithoutBegin: { readonly what: BlockKind };
  readonly endOfOther: {
    readonly end: BlockKind;
    readonly begun: BlockKind;
    readonly name: string;
    readonly row: number;
  };
  readonly tooDeep: { readonly most: number };
  readonly insideTooDeep: Named;
  readonly tooManyQuestions: { readonly most: number; readonly name: string };
  readonly notTaken: Named;
  readonly groupsPacked: Counted;
  readonly nothingAsked: None;
  readonly withoutRoster: None;
  readonly tableList: None;
  readonly cellOfGroup: None;
  readonly innerTitleLost: None;
  readonly partTitled: { readonly title: string };

  // Types
  readonly typeLost: { readonly what: LostThing };
  readonly keptAnyway: { readonly as: KeptThing };
  readonly calculationPut: Named;
  readonly typedAsWords: { readonly what: TypedThing };
  readonly rankLost: None;
  readonly listInFile: { readonly file: string };
  readonly listUnknown: { readonly list: string };
  readonly externalTaken: None;
  readonly otherSpecified: None;
  readonly loopWithoutList: { readonly list: string };
  readonly loopWrittenOut: { readonly count: number };
  readonly repeatTooDeep: { readonly most: number };
  readonly countUnreadable: None;
  /** `fixed` is the number of times that the workbook gives; absent where it gives none. */
  readonly repeatWrittenOut: { readonly name: string; readonly times: number; readonly fixed: number | undefined };
  readonly repeatCounted: { readonly name: string; readonly times: number };
  readonly countOfNoRepeat: None;

  // Lists
  readonly choiceWithoutList: None;
  readonly choiceWithoutName: None;
  readonly listRenamed: Renamed;
  readonly listTooLong: Counted & { readonly list: string };
  readonly listUnused: { readonly list: string };
  readonly choiceTwice: { readonly written: string; readonly given: string };
  readonly codeRenamed: Renamed;
  readonly choiceWithoutLabel: { readonly written: string };
  readonly mediaOfChoice: None;

  // Conditions
  readonly conditionLost: { readonly why: XPathReason; readonly instead: Instead };
  readonly conditionTooLong: { readonly letters: number; readonly most: number };
  readonly conditionDropped: { readonly problem: ProblemOfFiles };
  readonly calculationBlank: None;
  readonly limitsCross: { readonly min: number; readonly max: number };
  readonly requiredIf: None;
  readonly readOnly: None;
  readonly filterWithoutList: None;
  readonly cannotBeUsed: { readonly place: string; readonly problem: ProblemOfFiles };
  readonly conditionsDoNotFit: None;

  // Cells
  readonly defaultLost: None;
  readonly requiredMessageLost: None;
  readonly constraintMessageLost: None;
  readonly mediaLost: { readonly what: MediaThing };
  readonly triggerLost: None;
  readonly entityLost: None;
  readonly filledInLost: None;
  readonly randomizeLost: None;
  readonly stepLost: None;
  readonly parametersLost: { readonly parameters: string };
  readonly appearanceNote: Appearance;
  readonly otherApp: None;
  readonly wholeDay: Appearance;
  readonly markupLeftOut: None;
  readonly bracesChanged: None;
  readonly quoteLost: Named;
  readonly settingLost: Named;
  readonly settingsRow: None;
  readonly settingNote: Named;

  // Export
  readonly fillBlank: { readonly fill: string };
  readonly computedNearly: Named;
  readonly careLost: { readonly form: string };
  readonly drawNearly: Named;
  readonly incidentsChosen: None;

  // A workbook of Cifra that comes back
  readonly cifraSheetUnreadable: None;
  readonly cifraSheetChanged: None;
  readonly cifraSheetRead: None;
  readonly cellChangedTaken: None;
  readonly cellChangedNotTaken: None;
  readonly rowAdded: Named;
  readonly rowTakenAway: Named;
  readonly rowsMoved: { readonly count: number };
  readonly columnAdded: None;
  readonly columnTakenAway: { readonly header: string };
  readonly sheetTakenAway: None;
  /** `fills` as the workbook writes them: those that the text lost or has too many. */
  readonly fillsDiffer: { readonly fills: readonly string[] };
  readonly textRefused: { readonly why: NotTakenCode; readonly detail: string };
  readonly textMisfits: { readonly problem: ProblemOfFiles };
  readonly textsRefused: None;
}

/** One of these, as a remark carries it. */
export type CarriedSaid = {
  [Code in keyof CarriedValues]: { readonly code: Code } & (CarriedValues[Code] extends None
    ? unknown
    : CarriedValues[Code]);
}[keyof CarriedValues];
