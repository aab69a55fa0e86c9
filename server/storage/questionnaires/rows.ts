/** A published version. Rows are only added. */
export interface VersionRow {
  id: string;
  version: string;
  /** Of its questionnaire, from 1. */
  number: number;
  sha256: string;
  title: string;
  note: string;
  /** Null where it came from a folder. */
  author: string | null;
  published_at: string;
  origin_id: string | null;
  origin_version: string | null;
  began_id: string | null;
  began_version: string | null;
  /** Why its warnings are all right, as JSON. */
  reasons: string;
  /** Texts of its files, packed. */
  files: Uint8Array;
}

export interface QuestionnaireDraftRow {
  draft: string;
  /** Id and title as its files have them now. */
  questionnaire: string;
  title: string;
  from_id: string;
  from_version: string;
  started_by: string;
  started_at: string;
  /** Number of its last change. */
  seq: number;
  changed_at: string;
  state: 'open' | 'published' | 'discarded';
  /** Texts of the files with which it began, packed. */
  began: Uint8Array;
}

/** A change of a draft. Rows are only added. */
export interface ChangeRow {
  draft: string;
  seq: number;
  id: string;
  by: string;
  at: string;
  operations: string;
  inverse: string;
  takes_back: string | null;
}
