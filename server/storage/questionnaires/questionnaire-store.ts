import type { KeptChange, QuestionnaireDraft, VersionFlaw } from '#contract';
import type { Act } from '../tablet-store.ts';

type Title = Readonly<Record<string, string>>;

/** A published version without its files. */
export interface KeptVersion {
  readonly id: string;
  readonly version: string;
  /** Of its questionnaire, from 1. */
  readonly number: number;
  /** Of the names and texts of its files: `textsHash`. */
  readonly sha256: string;
  readonly title: Title;
  readonly note: string;
  /** Absent where it came with the platform or from a folder. */
  readonly author?: string;
  readonly publishedAt: string;
  readonly origin?: { readonly id: string; readonly version: string };
  /** The published version that its draft began as; null where it came from a folder or from another Cifra. */
  readonly began: { readonly id: string; readonly version: string } | null;
}

/** A version to publish; its number is the next one of its questionnaire. */
export interface NewVersion extends Omit<KeptVersion, 'number' | 'publishedAt'> {
  /** Why its warnings are all right. */
  readonly reasons: readonly { readonly key: string; readonly reason: string }[];
  /** The texts of its files, packed. */
  readonly files: Uint8Array;
}

/** A draft to begin. */
export interface NewQuestionnaireDraft extends Pick<QuestionnaireDraft, 'draft' | 'questionnaire' | 'from'> {
  readonly title: Title;
  /** The texts of the files with which it begins, packed. */
  readonly began: Uint8Array;
  /** It is a questionnaire of its own: no version and no open draft has its name. */
  readonly isOwn?: boolean;
}

/** Changes that follow each other, and what the draft is afterwards. */
export interface ChangesToKeep {
  readonly draft: string;
  /** Number of the change that they come after; the first one gets the next number. */
  readonly after: number;
  readonly changes: readonly Omit<KeptChange, 'seq'>[];
  readonly questionnaire: string;
  readonly title: Title;
  /** The draft as it stands after them, packed, where it is time for one. */
  readonly snapshot: Uint8Array | undefined;
}

/** How many interviews the store has. */
export interface InterviewsMade {
  /** Of one questionnaire, by version; those with at least one. */
  readonly versions: readonly { readonly version: string; readonly interviews: number }[];
  /** Drafts that tablets have backed up, of every questionnaire. */
  readonly backedUpDrafts: number;
}

/** What became of something that is done to a draft; only `done` changed something. */
export type DraftOutcome =
  | 'done'
  | 'unknown-draft'
  /** It was published or given up. */
  | 'draft-closed'
  /** Somebody changed it meanwhile, or one of these changes is kept already. */
  | 'behind';

/**
 * Questionnaires: published versions, which nothing changes and nothing removes, and drafts with their changes. As in
 * the rest of the store each method is one transaction.
 */
export interface QuestionnaireStore {
  /** Every published version, by questionnaire, in the order of their numbers. */
  publishedVersions(): Promise<KeptVersion[]>;
  /** The packed texts of the files of a version. */
  versionFiles(id: string, version: string): Promise<Uint8Array | undefined>;
  /**
   * How many interviews of all editions were made with each version and received before an instant, and how many
   * drafts are kept since before.
   */
  versionWork(id: string, before: string): Promise<InterviewsMade>;
  /**
   * Keys of interviews that count, of all editions, made with a version and received before an instant; so many at
   * most, whichever they are.
   */
  interviewsOfVersion(id: string, version: string, among: { before: string; most: number }): Promise<string[]>;
  /** Publishes a version unless there is one of that name: then says whether it has the same content. */
  importVersion(version: NewVersion, act: Act): Promise<'added' | 'same' | 'differs'>;

  /**
   * Begins a draft; sent again, it is the same one. `draft-exists` when somebody else's, or one with other files, has
   * that key; `name-taken` when it is to have a name of its own, and a version or an open draft has that one.
   */
  beginQuestionnaireDraft(
    draft: NewQuestionnaireDraft,
    act: Act,
  ): Promise<'begun' | 'again' | 'draft-exists' | 'name-taken'>;
  /** The open drafts with their titles, the one that was changed last first. */
  questionnaireDrafts(): Promise<(QuestionnaireDraft & { title: Title })[]>;
  questionnaireDraft(draft: string): Promise<QuestionnaireDraft | undefined>;
  /** The packed texts of the files with which a draft began. */
  draftBeginning(draft: string): Promise<Uint8Array | undefined>;
  /** A draft as it stood after one of its last changes, packed; undefined where it has few. */
  draftSnapshot(draft: string): Promise<{ seq: number; files: Uint8Array } | undefined>;
  /** The changes of a draft after one of them, so many at most. */
  changesAfter(draft: string, after: number, most: number): Promise<KeptChange[]>;
  /** Those of the changes that are kept, in their order. */
  changesOf(draft: string, ids: readonly string[]): Promise<KeptChange[]>;
  /** Every change of a person in a draft, without what it did, in their order. */
  stepsOf(draft: string, by: string): Promise<Pick<KeptChange, 'id' | 'by' | 'takesBack'>[]>;
  keepChanges(changes: ChangesToKeep, at: string): Promise<DraftOutcome>;
  /** Closes an open draft without a version. */
  discardQuestionnaireDraft(draft: string, act: Act): Promise<DraftOutcome>;
  /** Keeps the last changes of a draft, publishes it as a version, and closes it: all of it or nothing. */
  publishQuestionnaireDraft(changes: ChangesToKeep, version: NewVersion, act: Act): Promise<DraftOutcome | VersionFlaw>;
}
