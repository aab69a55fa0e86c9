import type { Standing, Verdict } from '#questionnaires';
import type { InEveryLanguage } from '../language.ts';
import { designVersionsInEnglish } from './en.ts';
import { designVersionsInSpanish } from './es.ts';
import { designVersionsInFrench } from './fr.ts';
import { designVersionsInPortuguese } from './pt.ts';

/** Texts of what changed between two versions, and of the report beside the standard. */
export interface DesignVersionsTexts {
  readonly title: string;
  readonly earlier: string;
  readonly later: string;
  readonly began: (version: string) => string;
  readonly versionBegan: (version: string) => string;
  readonly toList: string;
  readonly noOther: string;
  readonly view: string;
  readonly views: Readonly<Record<'changes' | 'comparability', string>>;
  readonly comparing: string;
  readonly reading: string;
  readonly unreadable: string;
  readonly same: string;
  readonly filter: string;
  readonly all: string;
  readonly noneOfKind: string;
  readonly goThere: (subject: string) => string;
  readonly more: (count: string) => string;
  readonly impact: {
    readonly title: string;
    readonly of: string;
    readonly ofs: Readonly<Record<'risky' | 'all', string>>;
    readonly parts: Readonly<
      Record<'forms' | 'figures' | 'series' | 'edits' | 'scenarios' | 'exports' | 'variables', string>
    >;
    readonly units: Readonly<Record<'case' | 'household' | 'member' | 'person' | 'incident', string>>;
    readonly none: string;
    readonly work: string;
    readonly interviews: (p: { n: number; count: string; version: string }) => string;
    readonly tablets: (p: { n: number; count: string; version: string }) => string;
    /** Interviews that are begun on these. */
    readonly begun: (p: { n: number; count: string }) => string;
    /** Tablets do not tell it of a version with which new ones are begun; in which editions they are. */
    readonly untold: (p: { n: number; editions: string }) => string;
    /** Drafts that were backed up, of every questionnaire and version: they are sealed. */
    readonly drafts: (p: { n: number; count: string }) => string;
  };
  readonly mapping: {
    readonly title: string;
    readonly code: (p: { old: string; variables: string }) => string;
    readonly variable: (p: { old: string; to: string }) => string;
    readonly same: (p: { old: string; variables: string }) => string;
    readonly sameStated: (old: string) => string;
    /** Statements that belong to no change that is shown. */
    readonly others: string;
    readonly othersLead: string;
    readonly choose: string;
    readonly state: string;
    readonly takeBack: string;
    readonly stated: (p: { old: string; to: string }) => string;
    readonly inDraft: string;
    readonly wrong: string;
    readonly problems: Readonly<
      Record<
        | 'unknown-old-variable'
        | 'unknown-new-variable'
        | 'unknown-old-code'
        | 'unknown-new-code'
        | 'twice'
        | 'name-again',
        string
      >
    >;
  };
  readonly report: {
    readonly title: (standard: string) => string;
    readonly lead: string;
    readonly summary: string;
    readonly result: string;
    readonly figures: string;
    readonly questions: string;
    readonly added: string;
    readonly standard: string;
    readonly own: string;
    readonly search: string;
    readonly found: (p: { n: number; count: string }) => string;
    readonly document: string;
    readonly csv: string;
    readonly standing: Readonly<Record<Standing, string>>;
    readonly noStandard: string;
  };
  /** On the list of questionnaires. */
  readonly open: string;
  readonly openOf: (name: string) => string;
  readonly verdict: Readonly<Record<Verdict, string>>;
}

export const designVersionsTexts: InEveryLanguage<DesignVersionsTexts> = {
  es: designVersionsInSpanish,
  en: designVersionsInEnglish,
  pt: designVersionsInPortuguese,
  fr: designVersionsInFrench,
};
