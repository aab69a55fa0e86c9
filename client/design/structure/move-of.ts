import type { Operation, Path } from '#questionnaires';
import type { NodeKind, StructureNode } from './node.ts';
import { pathTo } from './visible-tree.ts';

/** Where something is put: before or behind something, or into it. */
export interface Target {
  readonly id: string;
  readonly place: 'before' | 'after' | 'on';
}

/** What can be moved, and into what. */
const HOLDERS: Partial<Record<NodeKind, NodeKind>> = {
  question: 'screen',
  screen: 'form',
  form: 'branch',
  crime: 'branch',
  code: 'list',
};

const CHAIN: Path = ['manifest.json', 'chain'];

export function isMovable({ kind }: StructureNode): boolean {
  return HOLDERS[kind] !== undefined;
}

/** Whether something of a kind may be put before, behind or into something of another kind. */
export function mayBePut(kind: NodeKind, { kind: at }: StructureNode, place: Target['place']): boolean {
  return place === 'on' ? HOLDERS[kind] === at && at !== 'branch' : kind === at;
}

/**
 * The operation that puts something elsewhere: a question or a screen also into another one, a form in the order of the
 * interview.
 *
 * @returns nothing where it may not stand there, or stands there already
 */
export function moveOf(nodes: readonly StructureNode[], id: string, { id: at, place }: Target): Operation[] {
  const moved = pathTo(nodes, id);
  const target = pathTo(nodes, at);
  const node = moved?.at(-1);
  const there = target?.at(-1);
  if (!moved || !target || !node?.path || !there?.path || node === there || !mayBePut(node.kind, there, place))
    return [];
  const holder = place === 'on' ? there : target.at(-2)!;
  const from = moved.at(-2)!;
  // Items stay in their list: another one has other texts.
  if (node.kind === 'code' && holder.id !== from.id) return [];
  const others = holder.children.filter((child) => child.id !== id);
  const place_ = place === 'on' ? others.length : others.indexOf(there) + (place === 'after' ? 1 : 0);
  const after = others[place_ - 1];
  const before = from.children[from.children.findIndex((child) => child.id === id) - 1];
  if (holder.id === from.id && after?.id === before?.id) return [];
  if (node.kind === 'form') return [{ do: 'move', at: [...CHAIN, node.name], into: CHAIN, after: after?.name ?? null }];
  return [{ do: 'move', at: node.path, into: containerOf(holder, node), after: after?.path?.at(-1) ?? null }];
}

function containerOf(holder: StructureNode, node: StructureNode): Path {
  if (node.kind === 'question') return [...holder.path!, 'questions'];
  if (node.kind === 'screen') return [...holder.path!, 'screens'];
  return node.path!.slice(0, -1);
}
