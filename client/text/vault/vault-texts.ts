import type { InEveryLanguage } from '../language.ts';
import { vaultInEnglish } from './en.ts';
import { vaultInSpanish } from './es.ts';
import { vaultInFrench } from './fr.ts';
import { vaultInPortuguese } from './pt.ts';

/** What is wrong with a secret that somebody chose. */
export type ChosenFlaw = 'short' | 'one-word' | 'known' | 'pattern' | 'about-account' | 'weak-pin' | 'differs' | 'fill';

/** Texts of a tablet that is prepared, opened and locked. */
export interface VaultTexts {
  /** The page of a locked tablet. */
  readonly unlock: {
    readonly title: string;
    readonly lead: string;
    /** Asked when several people work with the tablet. */
    readonly user: string;
    readonly secret: string;
    readonly show: string;
    readonly open: string;
    readonly opening: string;
    readonly fillUser: string;
    readonly fillSecret: string;
    readonly unknownUser: string;
    readonly wrong: string;
    readonly wait: (left: string) => string;
    readonly locked: string;
    readonly hardware: string;
    readonly forgotten: string;
    readonly otherAccount: string;
    readonly toTablet: string;
  };
  /** Help for who forgot the secret: signing in, waiting for a supervisor, choosing another. */
  readonly forgotten: {
    readonly title: string;
    readonly lead: string;
    readonly waitTitle: string;
    readonly waitBody: string;
    readonly waitNote: string;
    readonly look: string;
    readonly notYet: string;
    readonly keyAbsent: string;
    readonly lost: string;
    readonly chooseTitle: string;
    readonly opening: string;
  };
  /** Preparing a tablet, once. */
  readonly enrol: {
    readonly title: string;
    readonly lead: string;
    readonly step: (n: string, of: string) => string;
    readonly next: string;
    readonly finishTitle: string;
    readonly working: string;
    readonly retry: string;
    readonly already: string;
    readonly alreadyBody: string;
    /** Connecting a tablet again that the server does not accept any more. */
    readonly notAccepted: string;
    readonly connectLead: string;
    readonly connect: string;
  };
  /** Choosing the secret. */
  readonly choose: {
    readonly title: string;
    readonly why: string;
    readonly how: string;
    readonly proposed: string;
    readonly another: string;
    readonly own: string;
    readonly ownLabel: string;
    readonly ownHint: string;
    readonly pin: string;
    readonly pinLabel: string;
    readonly pinHint: string;
    readonly next: string;
    readonly againTitle: string;
    readonly againWhy: string;
    readonly again: string;
    readonly keep: string;
    readonly back: string;
    readonly checking: string;
    readonly noHardware: string;
    readonly flaws: Readonly<Record<ChosenFlaw, string>>;
  };
  /** Changing it later. */
  readonly change: {
    readonly title: string;
    readonly current: string;
    readonly go: string;
    readonly done: string;
  };
  /** Interviews that were begun on another tablet. */
  readonly takeOver: {
    readonly title: (n: number, count: string) => string;
    readonly lead: string;
    readonly secret: string;
    readonly bring: string;
    readonly wrong: string;
    readonly taken: (n: number, count: string) => string;
    readonly differing: (n: number, count: string) => string;
  };
  readonly lock: string;
  readonly changeSecret: string;
  /** The server does not accept the tablet any more. */
  readonly refused: string;
  readonly refusedBody: string;
}

export const vaultTexts: InEveryLanguage<VaultTexts> = {
  es: vaultInSpanish,
  en: vaultInEnglish,
  pt: vaultInPortuguese,
  fr: vaultInFrench,
};
