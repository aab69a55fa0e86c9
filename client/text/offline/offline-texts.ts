import type { InEveryLanguage } from '../language.ts';
import { offlineInEnglish } from './en.ts';
import { offlineInSpanish } from './es.ts';
import { offlineInFrench } from './fr.ts';
import { offlineInPortuguese } from './pt.ts';

/** Why a build of the app did not come whole. */
type FetchFailureTexts = Readonly<Record<'no-connection' | 'wrong-file' | 'storage-full', string>>;

/** Why a questionnaire did not come. */
type NotKeptTexts = Readonly<
  Record<'no-connection' | 'wrong-content' | 'storage-full' | 'storage-unavailable', string>
>;

/** Texts of the app on the device: whether it is there, whole and up to date, and whether the device is fit. */
export interface OfflineTexts {
  readonly update: {
    readonly readyTitle: string;
    readonly readyBody: string;
    readonly take: string;
    readonly taking: string;
    readonly takenTitle: string;
    readonly takenBody: string;
    readonly reload: string;
    readonly workOpen: string;
    readonly noAnswer: string;
  };
  readonly title: string;
  /** Over the list of cases, before what must be settled. */
  readonly attention: string;
  readonly checkAgain: string;
  /** The state of a point, in a word. */
  readonly states: Readonly<Record<'good' | 'caution' | 'bad' | 'waiting', string>>;
  readonly app: {
    readonly title: string;
    readonly kept: string;
    readonly fetching: string;
    readonly absent: string;
    readonly unsupported: string;
    readonly failed: FetchFailureTexts;
    /** The version that is here stays; a newer one did not come. */
    readonly updateFailed: FetchFailureTexts;
  };
  readonly questionnaires: {
    readonly title: string;
    readonly waiting: string;
    readonly none: string;
    readonly all: (n: number, count: string) => string;
    readonly some: (here: string, needed: string) => string;
    readonly failures: NotKeptTexts;
  };
  readonly installed: {
    readonly title: string;
    readonly yes: string;
    readonly offered: string;
    readonly install: string;
    readonly onIpad: string;
    readonly byMenu: string;
  };
  readonly storage: {
    readonly title: string;
    readonly looking: string;
    readonly kept: string;
    readonly asked: string;
    readonly ask: string;
    readonly refused: string;
    readonly unsupported: string;
  };
  /** Free space, written with its unit. */
  readonly space: {
    readonly title: string;
    readonly enough: (free: string) => string;
    readonly low: (free: string) => string;
    readonly veryLow: (free: string) => string;
    readonly unknown: string;
  };
  /** Minutes between the clocks. */
  readonly clock: {
    readonly title: string;
    readonly right: string;
    readonly ahead: (gap: string) => string;
    readonly behind: (gap: string) => string;
    readonly unknown: string;
  };
  readonly version: {
    readonly title: string;
    readonly current: (build: string) => string;
    readonly newer: (build: string) => string;
  };
}

export const offlineTexts: InEveryLanguage<OfflineTexts> = {
  es: offlineInSpanish,
  en: offlineInEnglish,
  pt: offlineInPortuguese,
  fr: offlineInFrench,
};
