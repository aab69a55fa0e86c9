import type { InEveryLanguage } from '../language.ts';
import { designPublishInEnglish } from './en.ts';
import { designPublishInSpanish } from './es.ts';
import { designPublishInFrench } from './fr.ts';
import { designPublishInPortuguese } from './pt.ts';

/** Texts of the pane where a draft is published. */
export interface DesignPublishTexts {
  readonly title: string;
  readonly lead: string;
  /** The button above the panes. */
  readonly button: (p: { errors: number; warnings: number }) => string;
  readonly number: {
    readonly title: string;
    readonly label: string;
    /** Why this number is proposed. */
    readonly because: Readonly<Record<'major' | 'minor' | 'patch', (before: string) => string>>;
    /** Before the reason, where another number was typed. */
    readonly instead: (proposed: string) => string;
    readonly first: string;
    readonly waits: string;
    readonly wrong: string;
    readonly notHigher: (highest: string) => string;
    readonly taken: (version: string) => string;
  };
  readonly note: { readonly title: string; readonly label: string; readonly hint: string };
  readonly changes: {
    readonly title: (before: string) => string;
    readonly waits: string;
    readonly unusable: string;
    readonly none: string;
    readonly count: (p: { n: number; count: string }) => string;
    readonly more: (count: string) => string;
    /** Another version was published while this draft was worked on. */
    readonly newer: (p: { began: string; newest: string }) => string;
  };
  readonly findings: {
    readonly title: string;
    readonly waits: string;
    readonly none: string;
    readonly errors: (p: { n: number; count: string }) => string;
    readonly warnings: (p: { n: number; count: string }) => string;
    readonly reason: string;
    /** Name of the field of one reason for those who do not see what stands around it. */
    readonly reasonOf: (place: string) => string;
    readonly forAll: (p: { n: number; count: string }) => string;
    readonly useForAll: string;
    readonly given: (p: { given: string; all: string }) => string;
    readonly more: (count: string) => string;
    readonly changedOnServer: string;
  };
  readonly translations: {
    readonly title: string;
    readonly none: string;
    readonly behind: string;
    readonly language: (p: { language: string; stale: string; missing: string }) => string;
    readonly translate: string;
  };
  readonly scenarios: {
    readonly title: string;
    readonly waits: string;
    readonly none: string;
    readonly unusable: string;
    readonly pass: (p: { passed: string; all: string }) => string;
    readonly despite: string;
    readonly despiteHint: string;
    /** What is added to the note. */
    readonly inNote: (p: { failed: string; reason: string }) => string;
  };
  readonly missing: string;
  readonly obstacles: Readonly<
    Record<'not-saved' | 'looking' | 'errors' | 'id' | 'version' | 'note' | 'reasons' | 'despite', string>
  >;
  readonly goThere: string;
  readonly publish: (version: string) => string;
  readonly publishing: string;
  readonly forGood: string;
  readonly changed: string;
  readonly noteTooLong: string;
  readonly receipt: {
    readonly title: (name: string) => string;
    readonly waits: string;
    readonly rows: Readonly<Record<'version' | 'hash' | 'published' | 'author' | 'note', string>>;
    readonly version: (p: { version: string; number: string }) => string;
    readonly next: string;
    readonly toChanges: string;
    readonly toVersions: string;
    readonly rollOut: string;
    readonly discarded: string;
  };
}

export const designPublishTexts: InEveryLanguage<DesignPublishTexts> = {
  es: designPublishInSpanish,
  en: designPublishInEnglish,
  pt: designPublishInPortuguese,
  fr: designPublishInFrench,
};
