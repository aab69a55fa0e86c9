import {
  type DraftFiles,
  type Finding,
  findingKey,
  isSameJson,
  type Json,
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
  /** The finding of which it is a consequence. */
  readonly origin?: Pick<PlacedFinding, 'id' | 'file' | 'subject'>;
  /** None until they are known. */
  readonly remedies: readonly Remedy[];
}

/** Files that are another value than before; undefined for one that is not there any more. */
export type FilesThatChanged = Readonly<Record<string, DraftFiles[string] | undefined>>;

/** Of more findings nobody reads the remedies: the first ones are mended before. */
export const MOST_WITH_REMEDIES = 200;

/** A draft that is followed as it changes. */
export interface FollowedDraft {
  /** What is wrong with it after a change. Remedies are asked for apart: all of them take longer than the findings. */
  readonly find: (changed: FilesThatChanged) => readonly PlacedFinding[];
  /** What mends a finding in the draft as it is now. */
  readonly remediesOf: (finding: Finding) => readonly Remedy[];
}

/** What was found now; what is the same as before is the very same value, so that it is not drawn again. */
export function keptOf(before: readonly PlacedFinding[], now: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const known = new Map(before.map((one) => [one.id, one]));
  const kept = now.map((one) => {
    const old = known.get(one.id);
    return old && isSameJson(old as unknown as Json, one as unknown as Json) ? old : one;
  });
  const isSame = kept.length === before.length && kept.every((one, place) => one === before[place]);
  return isSame ? before : kept;
}

/** Follows a draft as it changes, and finds what is wrong with it. */
export function followDraft(): FollowedDraft {
  const find = liveLint();
  const files: Record<string, DraftFiles[string]> = {};
  return {
    find: (changed) => {
      for (const [file, content] of Object.entries(changed))
        if (content === undefined) delete files[file];
        else files[file] = content;
      const ids = new Map<string, number>();
      return find(files).map((finding) => {
        const key = findingKey(finding);
        const times = ids.get(key) ?? 0;
        ids.set(key, times + 1);
        const { cause } = finding;
        return {
          ...finding,
          id: `${key} ${times}`,
          subject: subjectOfFinding(finding, files),
          ...(cause && {
            origin: { id: `${findingKey(cause)} 0`, file: cause.file, subject: subjectOfFinding(cause, files) },
          }),
          remedies: [],
        };
      });
    },
    remediesOf: (finding) => remediesFor(finding, files),
  };
}
