import type { HidingReason, ListReleasesReply, ReleaseAction, ReleaseChange, ReleaseState } from '#contract';
import type { InEveryLanguage } from '../language.ts';
import { releasesInEnglish } from './en.ts';
import { releasesInSpanish } from './es.ts';
import { releasesInFrench } from './fr.ts';
import type { ReleaseProblemTexts } from './problems/release-problem-texts.ts';
import { releasesInPortuguese } from './pt.ts';

/** What a file is that readers take along. */
export type FileSort = 'data' | 'format' | 'report' | 'public' | 'description';

/** The pages of releases on their way to being published. Numbers and instants arrive written. */
export interface ReleaseTexts {
  readonly title: string;
  readonly lead: string;
  readonly states: Readonly<Record<ReleaseState | 'held' | 'gone' | 'lapsed' | 'corrected' | 'withdrawn', string>>;
  readonly revision: (number: string) => string;
  /** A name and what it is. */
  readonly pair: (of: { name: string; value: string }) => string;
  /** Who and when, under a heading that says what. */
  readonly by: (of: { who: string; when: string }) => string;
  readonly list: {
    readonly heading: string;
    readonly none: string;
    readonly prepare: string;
    readonly correct: string;
    readonly correctOf: (title: string) => string;
    /** Of a revision that is not published. */
    /** Opens its pages, as they are or will be published. */
    readonly pages: string;
    readonly pagesOf: (title: string) => string;
    readonly again: string;
    readonly againOf: (title: string) => string;
    readonly nobody: string;
    readonly columns: Readonly<
      Record<'release' | 'state' | 'edition' | 'hour' | 'prepared' | 'checked' | 'actions', string>
    >;
  };
  readonly site: {
    readonly heading: string;
    readonly lead: string;
    readonly missing: (names: string) => string;
    /** Folders that the server kept and that are gone. */
    readonly gone: Readonly<Record<ListReleasesReply['gone'][number]['what'], (names: string) => string>>;
    readonly putBack: string;
    readonly named: (of: { release: string; revision: string }) => string;
    readonly done: (count: string) => string;
    readonly doneWithout: string;
    readonly mended: (of: { name: string; files: string; file: string }) => string;
    readonly lost: (of: { name: string; files: string; file: string }) => string;
    /** What stood in the place of a file, after its path. */
    readonly noFile: Readonly<Record<'link' | 'other', (file: string) => string>>;
    /** Asked before something leaves the site. */
    readonly leaving: {
      readonly title: string;
      readonly lead: string;
      readonly each: (of: { name: string; files: string; file: string }) => string;
      readonly after: string;
      readonly action: string;
    };
    /** By paths within the folder of releases. */
    readonly setAside: (folders: string) => string;
  };
  readonly form: {
    readonly heading: string;
    readonly correcting: (title: string) => string;
    readonly again: (title: string) => string;
    /** The files of the revision tell only a part of what was asked for, or are elsewhere. */
    readonly notAllTaken: string;
    readonly nothingTaken: string;
    /** Tables that are not saved any more. */
    readonly gone: (names: string) => string;
    readonly titles: string;
    readonly titleIn: (language: string) => string;
    readonly key: string;
    readonly keyHint: string;
    /** One of this name waits. */
    readonly replaces: string;
    /** Leads to it, where somebody prepared it meanwhile. */
    readonly lookAtWaiting: string;
    readonly why: string;
    readonly whyHint: string;
    readonly whyIn: (language: string) => string;
    readonly withdraws: string;
    readonly withdrawsHint: string;
    readonly tables: string;
    readonly tablesHint: string;
    readonly noTables: string;
    readonly source: string;
    readonly hour: string;
    readonly hourLabel: string;
    readonly hourHint: (zone: string) => string;
    readonly hourPast: string;
    readonly rules: string;
    readonly minimumCases: string;
    readonly complement: string;
    readonly dominance: string;
    readonly protection: string;
    /** Above the rules that hide less than those of the published revision. */
    readonly looser: string;
    readonly looserRules: Readonly<
      Record<'minimumCases' | 'complement' | 'dominance' | 'protection', (before: string) => string>
    >;
    readonly untitledHeading: string;
    readonly untitled: (of: { table: string; languages: string }) => string;
    readonly reports: string;
    readonly reportsHint: string;
    readonly more: string;
    readonly formats: Readonly<Record<'xlsx' | 'json-stat', string>>;
    readonly publicFiles: string;
    readonly publicFilesHint: string;
    /** None is registered, and where one is made. */
    readonly noPublicFiles: string;
    readonly makePublicFile: string;
    readonly publicFormats: string;
    readonly publicLanguage: string;
    readonly packages: string;
    readonly packagesHint: string;
    readonly send: string;
    readonly sending: Readonly<
      Record<'derive' | 'make-report' | 'public-files-of-release' | 'prepare-release', string>
    >;
    readonly cancelled: string;
    readonly missing: Readonly<Record<'title' | 'key' | 'tables' | 'hour' | 'why' | 'packages', string>> & {
      readonly number: (of: { least: string; most: string; isWhole: boolean }) => string;
    };
    readonly wrongTables: string;
  };
  readonly shown: {
    readonly back: string;
    readonly pages: string;
    readonly pagesHint: string;
    readonly changesPage: string;
    readonly edition: string;
    readonly hour: string;
    readonly prepared: string;
    readonly checked: string;
    readonly published: string;
    readonly address: string;
    readonly hash: string;
    readonly contents: string;
    readonly counts: (of: { tables: string; cells: string; hidden: string }) => string;
    readonly attack: (of: { equations: string; quantities: string; programs: string }) => string;
    /** Where what it tried is not on this server. */
    readonly recoveredNothing: string;
    readonly rules: (of: { cases: string; protection: string }) => string;
    readonly columns: Readonly<Record<'table' | 'cells' | 'hidden', string>>;
    readonly hiding: string;
    readonly hidingLead: string;
    readonly hidingUnknown: string;
    /** Opens a list of all of them. */
    readonly allListed: Readonly<Record<'cells' | 'files', (count: string) => string>>;
    readonly someListed: (of: { shown: string; all: string }) => string;
    readonly cell: string;
    readonly reason: string;
    readonly reasons: Readonly<Record<HidingReason, string>>;
    readonly why: string;
    readonly withdraws: string;
    readonly changes: string;
    readonly changesLead: string;
    readonly noChanges: string;
    readonly change: string;
    readonly before: string;
    readonly after: string;
    readonly kinds: Readonly<Record<ReleaseChange['kind'], string>>;
    readonly files: string;
    readonly file: string;
    readonly size: string;
    /** What a file is. */
    readonly what: string;
    readonly whats: Readonly<Record<FileSort, string>>;
    readonly fileKinds: Readonly<Record<'added' | 'removed' | 'changed', string>>;
    readonly publicFile: (of: { name: string; formats: string; k: string; l: string }) => string;
    /** Tables with hidden cells whose cases a public-use file tells. */
    readonly publicFileTells: (of: { name: string; tables: string; cells: string }) => string;
    /** What another release of the survey tells of what this one hides, and the other way round. */
    readonly others: {
      readonly heading: string;
      readonly published: (of: { release: string; revision: string }) => string;
      readonly waits: (of: { release: string; revision: string }) => string;
      readonly hiddenHere: (cells: string) => string;
      readonly hiddenThere: (cells: string) => string;
      readonly remedy: string;
    };
    readonly notHere: string;
  };
  readonly checking: {
    readonly heading: string;
    readonly lead: string;
    readonly own: string;
    /** Who checked it may check no more. */
    readonly lapsed: (of: { who: string }) => string;
    readonly password: string;
    readonly passwordHint: string;
    readonly wrongPassword: string;
    readonly check: string;
    readonly checkedNow: string;
    readonly waits: (when: string) => string;
    readonly due: string;
    /** Something stands against it. */
    readonly held: string;
    readonly publish: string;
    readonly isPublished: string;
    /** A later revision stands in its place; `later` leads there. */
    readonly corrected: (revision: string) => string;
    readonly withdrawn: (revision: string) => string;
    readonly later: string;
  };
  readonly log: {
    readonly heading: string;
    readonly columns: Readonly<Record<'what' | 'who' | 'when', string>>;
    readonly actions: Readonly<Record<ReleaseAction, string>>;
    /** The program itself, at the hour; and whenever it notices something. */
    readonly server: string;
    readonly serverItself: string;
  };
  readonly problems: ReleaseProblemTexts;
}

export const releaseTexts: InEveryLanguage<ReleaseTexts> = {
  es: releasesInSpanish,
  en: releasesInEnglish,
  pt: releasesInPortuguese,
  fr: releasesInFrench,
};
