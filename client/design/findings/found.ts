import {
  type DraftFiles,
  type Finding,
  findingKey,
  liveLint,
  type Path,
  type Remedy,
  remediesFor,
  subjectOfFinding,
} from '#questionnaires';

/** A finding, where it stands in the draft, and what mends it at one press. */
export interface PlacedFinding extends Finding {
  /** Unique within a list of findings. */
  readonly id: string;
  /** The question, the list, the crime ... that it is about; empty where the file is not there. */
  readonly subject: Path;
  readonly remedies: readonly Remedy[];
}

/** Files that are another value than before; undefined for one that is not there any more. */
export type FilesThatChanged = Readonly<Record<string, DraftFiles[string] | undefined>>;

/** Of more findings nobody reads the remedies: the first ones are mended before. */
const MOST_WITH_REMEDIES = 200;

/** Follows a draft as it changes, and finds what is wrong with it. */
export function followDraft(): (changed: FilesThatChanged) => readonly PlacedFinding[] {
  const find = liveLint();
  const files: Record<string, DraftFiles[string]> = {};
  return (changed) => {
    for (const [file, content] of Object.entries(changed))
      if (content === undefined) delete files[file];
      else files[file] = content;
    const ids = new Map<string, number>();
    return find(files).map((finding, index) => {
      const key = findingKey(finding);
      const times = ids.get(key) ?? 0;
      ids.set(key, times + 1);
      return {
        ...finding,
        id: `${key} ${times}`,
        subject: subjectOfFinding(finding, files),
        remedies: index < MOST_WITH_REMEDIES ? remediesFor(finding, files) : [],
      };
    });
  };
}
