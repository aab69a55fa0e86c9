import type { InEveryLanguage } from '../language.ts';
import { dwellingsInEnglish } from './en.ts';
import { dwellingsInSpanish } from './es.ts';
import { dwellingsInFrench } from './fr.ts';
import { dwellingsInPortuguese } from './pt.ts';

/** Texts about dwellings that stand in for others, for those who lead the fieldwork. Numbers arrive written. */
export interface DwellingTexts {
  /** What a case is beside a dwelling that was drawn. */
  readonly marks: {
    readonly household: (n: string, dwelling: string) => string;
    readonly reserve: string;
    readonly replaces: (caseId: string) => string;
    readonly replacedBy: (caseId: string) => string;
  };
  readonly rates: { readonly withThem: string; readonly without: string; readonly lead: string };
  readonly replace: {
    readonly column: string;
    readonly action: string;
    readonly actionOf: (label: string) => string;
    readonly title: (label: string) => string;
    readonly body: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly reasonMissing: string;
    readonly done: (p: { original: string; caseId: string }) => string;
    /** By code of the problem. */
    readonly refused: Readonly<Record<`replacement-${WhyNotReplacedOnDesk}`, string>>;
  };
}

type WhyNotReplacedOnDesk = 'interviewed' | 'not-final' | 'not-a-dwelling' | 'replaced-already' | 'no-reserve';

export const dwellingTexts: InEveryLanguage<DwellingTexts> = {
  es: dwellingsInSpanish,
  en: dwellingsInEnglish,
  pt: dwellingsInPortuguese,
  fr: dwellingsInFrench,
};
