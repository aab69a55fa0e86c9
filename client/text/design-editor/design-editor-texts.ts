import type { CellLeft, RefusalCode } from '#questionnaires';
import type { InEveryLanguage } from '../language.ts';
import { editorInEnglish } from './en.ts';
import { editorInSpanish } from './es.ts';
import { editorInFrench } from './fr.ts';
import { editorInPortuguese } from './pt.ts';

/** Texts of the middle pane of the designer's page: what is asked, edited where it stands. */
export interface DesignEditorTexts {
  readonly nothingChosen: string;
  readonly nothingToWrite: string;
  /** Of what was taken away since, or had another name. */
  readonly gone: (name: string) => string;
  /** It is written out per crime; before the choice of the one to look through. */
  readonly template: string;
  readonly lookThrough: string;
  /** Types of questions by their names. */
  readonly types: Readonly<Record<string, string>>;
  readonly conditional: string;
  readonly observed: string;
  readonly wordsOf: (name: string) => string;
  readonly instructionOf: (name: string) => string;
  readonly titleOf: (name: string) => string;
  readonly labelOf: (code: string) => string;
  readonly codeOf: (code: string) => string;
  readonly noWords: string;
  readonly noInstruction: string;
  readonly noTitle: string;
  readonly noLabel: string;
  readonly box: (limits: {
    type: 'number' | 'money' | 'text' | 'date';
    min: number | undefined;
    max: number | undefined;
    most: number | undefined;
  }) => string;
  readonly missing: string;
  readonly programList: Readonly<Record<string, string>>;
  readonly openList: (list: string) => string;
  readonly addQuestion: string;
  readonly newType: string;
  readonly screens: (count: number) => string;
  readonly questions: (count: number) => string;
  readonly everybody: string;
  readonly refusals: Readonly<Record<RefusalCode, string>>;
  /** Words that somebody else's change does not let be are among the choices. */
  readonly waitsForChoice: string;
  readonly toChoice: string;
  /** Where the draft was published or given up meanwhile. */
  readonly waitsInClosed: string;
  readonly toKept: string;
  readonly takeTheirs: string;
  readonly cancel: string;
  /** The table of choices. */
  readonly listTitle: (list: string) => string;
  readonly columns: Readonly<Record<'code' | 'label' | 'offered' | 'order', string>>;
  readonly always: string;
  readonly moveUp: (code: string) => string;
  readonly moveDown: (code: string) => string;
  readonly removeChoice: (code: string) => string;
  readonly addChoice: string;
  readonly newChoice: string;
  readonly unusedList: string;
  readonly usedBy: (count: number) => string;
  readonly makeOwn: string;
  readonly paste: string;
  readonly pasteHere: string;
  readonly pasteHint: string;
  readonly firstRowNames: string;
  readonly codeProposed: string;
  readonly rewordsChoice: string;
  readonly notTaken: string;
  readonly cellLeft: (cell: { row: number; column: number; cell: string; why: CellLeft['why'] }) => string;
  readonly takeChoices: (count: number) => string;
  /** A crime. */
  readonly crimeWords: Readonly<Record<'name' | 'short' | 'screener' | 'times' | 'owner' | 'specify', string>>;
  readonly whatFollows: string;
  readonly askedOn: string;
  /** Before the title of a form that was made for crimes without a place in another one, and after it. */
  readonly ownForm: string;
  readonly ownFormTitle: string;
  readonly incidentForms: (count: number) => string;
  readonly variables: (count: number) => string;
  readonly indicators: string;
  readonly stillMissing: string;
  readonly textsMissing: (language: string) => string;
  readonly notAsked: string;
  /** Comments. */
  readonly comments: string;
  readonly comment: string;
  readonly sayComment: string;
  readonly settle: string;
  readonly settledComments: (n: number) => string;
  readonly openAgain: string;
  readonly conditionOf: (name: string) => string;
  readonly namedBy: string;
  readonly namedByNothing: string;
  /** What a check says to the interviewer. */
  readonly saysOf: (id: string) => string;
  readonly textsIn: (language: string) => string;
  /** Texts that belong to no question. */
  readonly parts: Readonly<Record<'instrument' | 'fills' | 'states' | 'missing' | 'phrases', string>>;
  readonly instrumentWords: Readonly<Record<string, string>>;
  readonly newFill: string;
  readonly newState: string;
  readonly addEntry: string;
}

export const designEditorTexts: InEveryLanguage<DesignEditorTexts> = {
  es: editorInSpanish,
  en: editorInEnglish,
  pt: editorInPortuguese,
  fr: editorInFrench,
};
