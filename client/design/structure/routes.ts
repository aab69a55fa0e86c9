import { createContext } from 'react';
import type { Path } from '#questionnaires';
import { idOf, type StructureNode } from './node.ts';

/** How many ways somebody can go where something is decided, and how many of them no scenario goes. */
export interface RoutesAt {
  readonly path: Path;
  readonly routes: number;
  readonly unwalked: number;
}

export type RouteCount = Omit<RoutesAt, 'path'>;

const NONE: RouteCount = { routes: 0, unwalked: 0 };

/** By the id of a node. */
export type RouteCountsById = ReadonlyMap<string, RouteCount>;

export function countRoutes(places: readonly RoutesAt[]): RouteCountsById {
  const counts = new Map<string, RouteCount>();
  for (const { path, routes, unwalked } of places)
    for (let length = 1; length <= path.length; length += 1) {
      const id = idOf(path.slice(0, length));
      const before = counts.get(id) ?? NONE;
      counts.set(id, { routes: before.routes + routes, unwalked: before.unwalked + unwalked });
    }
  return counts;
}

/** Those of a node; a branch has those of all that is in it. */
export function routesUnder(counts: RouteCountsById, { id, kind, children }: StructureNode): RouteCount {
  if (kind !== 'branch') return counts.get(id) ?? NONE;
  return children.reduce((sum, child) => {
    const { routes, unwalked } = routesUnder(counts, child);
    return { routes: sum.routes + routes, unwalked: sum.unwalked + unwalked };
  }, NONE);
}

/** Undefined while the routes are not shown. */
export const RoutesContext = createContext<RouteCountsById | undefined>(undefined);
