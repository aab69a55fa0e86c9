import type { Path } from '#questionnaires';

/** The branches of the structure, in their order. */
export const BRANCHES = ['forms', 'crimes', 'lists', 'definitions', 'edits', 'packs', 'authorities', 'texts'] as const;

export type StructureBranch = (typeof BRANCHES)[number];

/** What something in the structure is. */
export type NodeKind =
  | 'branch'
  | 'settings'
  | 'form'
  | 'screen'
  | 'question'
  | 'crime'
  | 'list'
  | 'code'
  | 'definition'
  | 'edit'
  | 'pack'
  | 'authority'
  | 'texts';

/** Something in the structure. The same value as before, as long as nothing of it or in it has changed. */
export interface StructureNode {
  /** Names it among all: its place, or its branch. */
  readonly id: string;
  readonly kind: NodeKind;
  /** Where it stands; undefined for a branch. */
  readonly path: Path | undefined;
  /** As files name it. */
  readonly name: string;
  /** What respondents or designers read, in the shown language; empty where there is none. */
  readonly text: string;
  readonly children: readonly StructureNode[];
  /** Questions of a form or a screen, items of a list or a branch. */
  readonly count: number;
}

export function idOf(path: Path): string {
  return path.join('\n');
}
