import { createContext, use, useSyncExternalStore } from 'react';
import type { StructureNode } from './node.ts';

/** The texts of the structure as they are now: a letter typed in one of them draws its own line again, not the tree. */
export interface LiveTexts {
  /** Of a node by its id; undefined where it is not there. */
  of(id: string): string | undefined;
  set(nodes: readonly StructureNode[]): void;
  subscribe(listener: () => void): () => void;
}

export function liveTexts(): LiveTexts {
  let current: readonly StructureNode[] = [];
  let texts: Map<string, string> | undefined;
  const listeners = new Set<() => void>();
  return {
    of(id) {
      if (!texts) {
        texts = new Map();
        gather(current, texts);
      }
      return texts.get(id);
    },
    set(nodes) {
      if (nodes === current) return;
      current = nodes;
      texts = undefined;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function gather(nodes: readonly StructureNode[], texts: Map<string, string>): void {
  for (const { id, text, children } of nodes) {
    texts.set(id, text);
    gather(children, texts);
  }
}

export const LiveTextsContext = createContext<LiveTexts>(liveTexts());

/** The text of a line as it is now, whatever it was when the tree was drawn. */
export function useLiveText({ id, text }: StructureNode): string {
  const { subscribe, of } = use(LiveTextsContext);
  return useSyncExternalStore(subscribe, () => of(id) ?? text);
}
