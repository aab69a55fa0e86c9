import type { Operation } from '#questionnaires';
import { isMovable, moveOf } from './move-of.ts';
import type { StructureNode } from './node.ts';
import { pathTo } from './visible-tree.ts';

export type StepWay = 'up' | 'down';

/** Something moved by one place, without a drag. */
export interface MoveStep {
  readonly operations: readonly Operation[];
  /** Where it stands then, counted from 1, of how many, and in what. */
  readonly place: number;
  readonly of: number;
  readonly holder: StructureNode;
}

/**
 * What moves something by one place. The first and the last question of a screen go on to the screen beside it, in the
 * same form.
 *
 * @returns undefined where there is no place to go to
 */
export function moveStepOf(nodes: readonly StructureNode[], id: string, way: StepWay): MoveStep | undefined {
  const [node, holder, around] = pathTo(nodes, id)?.toReversed() ?? [];
  if (!node || !holder || !isMovable(node)) return undefined;
  const by = way === 'up' ? -1 : 1;
  const at = holder.children.indexOf(node);
  const beside = holder.children[at + by];
  const screen = node.kind === 'question' ? around?.children[around.children.indexOf(holder) + by] : undefined;
  if (beside) {
    const operations = moveOf(nodes, id, { id: beside.id, place: way === 'up' ? 'before' : 'after' });
    return { operations, place: at + by + 1, of: holder.children.length, holder };
  }
  if (!screen) return undefined;
  const first = way === 'down' ? screen.children[0] : undefined;
  const operations = moveOf(nodes, id, first ? { id: first.id, place: 'before' } : { id: screen.id, place: 'on' });
  const of = screen.children.length + 1;
  return { operations, place: way === 'up' ? of : 1, of, holder: screen };
}
