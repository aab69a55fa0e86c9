import type { ChangeRefusal, QuestionnaireDraft } from '#contract';
import type { Operation } from '#questionnaires';
import type { InEveryLanguage } from '../language.ts';
import { designInEnglish } from './en.ts';
import { designInSpanish } from './es.ts';
import { designInFrench } from './fr.ts';
import { designInPortuguese } from './pt.ts';

/** Texts of the designer's place: the questionnaires, and the page of a draft around its panes. */
export interface DesignTexts {
  readonly list: {
    readonly title: string;
    readonly lead: string;
    readonly loading: string;
    readonly none: string;
    readonly versions: string;
    readonly columns: Readonly<Record<'version' | 'published' | 'note' | 'hash' | 'usedBy' | 'action', string>>;
    /** A version, and which one of its questionnaire. */
    readonly version: (p: { version: string; number: string }) => string;
    readonly published: (p: { when: string; author: string | undefined }) => string;
    /** Of a version that `cifra instrument` published. */
    readonly publishedByCommand: (when: string) => string;
    readonly notUsed: string;
    /** Of a version that comes with the platform and calls itself reconstructed. */
    readonly reconstruction: string;
    /** What is new in each version that comes with the platform. */
    readonly newIn: Readonly<Record<'1.0.0' | '1.1.0' | '1.1.1', string>>;
    readonly beganAs: (p: { id: string; version: string }) => string;
    readonly drafts: string;
    readonly noVersions: string;
    readonly noDrafts: string;
    readonly draft: (p: { version: string; by: string }) => string;
    readonly draftState: (p: { changes: string; when: string }) => string;
    readonly open: string;
    readonly openOf: (name: string) => string;
    readonly giveUp: string;
    readonly giveUpOf: (name: string) => string;
    readonly giveUpTitle: string;
    readonly giveUpBody: string;
    readonly startNext: string;
    readonly startNextOf: (name: string) => string;
    readonly startOwn: string;
    readonly startOwnOf: (name: string) => string;
    readonly ownTitle: string;
    readonly ownBody: (name: string) => string;
    readonly ownId: string;
    readonly ownIdHint: string;
    readonly ownIdWrong: string;
    readonly ownIdTaken: string;
    readonly ownAction: string;
  };
  readonly draft: {
    readonly opening: string;
    readonly openingWaits: string;
    readonly notThere: string;
    readonly toList: string;
    readonly title: (name: string) => string;
    readonly bar: string;
    readonly undo: string;
    readonly redo: string;
    readonly keys: string;
    readonly language: string;
    readonly closed: Readonly<Record<Exclude<QuestionnaireDraft['state'], 'open'>, string>>;
    /** Of a draft that was published: as what, when, and by whom where that is known. */
    readonly publishedAs: (p: { name: string; when: string; by: string | undefined }) => string;
    /** What is typed in it now. */
    readonly closedKeeps: string;
    readonly startsNext: (name: string) => string;
    readonly opensNext: (by: string) => string;
    /** The published version that a draft began as. */
    readonly beganWith: (name: string) => string;
    readonly nothingChosen: string;
    readonly loadingPane: string;
    readonly parts: string;
    readonly structure: string;
    readonly sides: Readonly<Record<'middle' | 'right', string>>;
    readonly panes: Readonly<Record<PaneName, string>>;
  };
  /** Before what was undone, or done again; leads to it. */
  readonly tookBack: Readonly<Record<'undo' | 'redo' | 'goThere', string>> & {
    /** What came of it, behind the name of the thing; `before` is what it was called. */
    readonly did: Readonly<Record<Operation['do'], (before: string) => string>>;
  };
  readonly saving: {
    readonly saved: string;
    readonly saving: string;
    readonly onDevice: (n: number) => string;
    readonly onlyHere: (n: number) => string;
    readonly choose: (n: number) => string;
    readonly tooLate: (n: number) => string;
    /** Something is typed in a field that the draft does not take as it is. */
    readonly notTaken: string;
    readonly halfTyped: string;
  };
  /** What was half typed, here or before the page was loaded. */
  readonly left: {
    readonly title: (n: number) => string;
    /** Before the name of what it is about. */
    readonly kinds: Readonly<Record<LeftKind, string>>;
    readonly goOn: string;
    readonly throwAway: string;
  };
  readonly conflict: {
    readonly title: (n: number) => string;
    readonly lead: string;
    /** Where nobody changed anything: the server does not take what was changed. */
    readonly notTakenLead: string;
    /** Where it is known who changed the same place. */
    readonly changedBy: (by: string) => string;
    readonly mine: string;
    readonly theirs: string;
    /** What one did oneself, where it is no value of one place. */
    readonly steps: {
      readonly add: (what: string) => string;
      readonly set: (what: string) => string;
      readonly delete: (what: string) => string;
      readonly move: (what: string, to: string) => string;
      readonly rename: (what: string, to: string) => string;
    };
    readonly nothing: string;
    readonly keepMine: string;
    readonly keepTheirs: string;
    readonly noPlace: string;
    /** In so many places nobody else wrote. */
    readonly rest: (n: number) => string;
    /** A change of so many steps that is one thing. */
    readonly whole: (n: number) => string;
    readonly undoing: string;
    readonly closedTitle: (n: number) => string;
    readonly closedLead: string;
    readonly letGo: string;
  };
  /** Why something was not done. */
  readonly refusals: Readonly<Record<ChangeRefusal | 'not-accepted', string>>;
  readonly keyHelp: {
    readonly title: string;
    readonly close: string;
    readonly keys: readonly { readonly keys: string; readonly does: string }[];
  };
}

/** What may be half typed. */
export type LeftKind = 'json' | 'comment' | 'crime' | 'name' | 'choices' | 'setting' | 'reason';

/** What stands beside the structure. */
export type PaneName =
  | 'question'
  | 'properties'
  | 'preview'
  | 'scenarios'
  | 'json'
  | 'findings'
  | 'translation'
  | 'publish'
  | 'versions';

export const designTexts: InEveryLanguage<DesignTexts> = {
  es: designInSpanish,
  en: designInEnglish,
  pt: designInPortuguese,
  fr: designInFrench,
};
