import { createContext } from 'react';
import type { Path } from '#questionnaires';
import { idOf, type StructureNode } from './node.ts';

/** Something that is wrong, or may be, with a place of the questionnaire, or was said about it and is not settled. */
export interface Mark {
  readonly path: Path;
  readonly severity: 'error' | 'warning' | 'comment';
}

export interface MarkCount {
  readonly errors: number;
  readonly warnings: number;
  readonly comments: number;
}

const NONE: MarkCount = { errors: 0, warnings: 0, comments: 0 };

const COUNTED = { error: 'errors', warning: 'warnings', comment: 'comments' } as const;

/** How many there are in each place, by the id of its node. */
export type MarkCounts = ReadonlyMap<string, MarkCount>;

export function countMarks(marks: readonly Mark[]): MarkCounts {
  const counts = new Map<string, MarkCount>();
  for (const { path, severity } of marks)
    for (let length = 1; length <= path.length; length += 1) {
      const id = idOf(path.slice(0, length));
      const before = counts.get(id) ?? NONE;
      counts.set(id, { ...before, [COUNTED[severity]]: before[COUNTED[severity]] + 1 });
    }
  return counts;
}

/** Those of a node; a branch has those of all that is in it. */
export function marksUnder(counts: MarkCounts, { id, kind, children }: StructureNode): MarkCount {
  if (kind !== 'branch') return counts.get(id) ?? NONE;
  return children.reduce((sum, child) => {
    const { errors, warnings, comments } = marksUnder(counts, child);
    return {
      errors: sum.errors + errors,
      warnings: sum.warnings + warnings,
      comments: sum.comments + comments,
    };
  }, NONE);
}

/** Each line looks up its own, so that new ones draw no line again that has none. */
export const MarksContext = createContext<MarkCounts>(new Map());
