import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A part of the app in files of its own, which are loaded when it is drawn, or ahead. */
export interface Part<P> {
  readonly Shown: LazyExoticComponent<ComponentType<P>>;
  /** Ends when it is here; fails where its files do not come. */
  readonly load: () => Promise<void>;
}

/**
 * As React's `lazy`. Besides, what was loaded ahead is drawn at once: what once gave way to "loading", if only for an
 * instant, React holds back for 300 ms, and parts in one another as often.
 *
 * @example part(() => import('./json/JsonPane.tsx').then(({ JsonPane }) => JsonPane))
 */
export function part<P>(load: () => Promise<ComponentType<P>>): Part<P> {
  let here: ComponentType<P> | undefined;
  const loaded = async () => {
    here ??= await load();
    return { default: here };
  };
  return {
    Shown: lazy(() => (here ? atOnce({ default: here }) : loaded())),
    load: async () => {
      await loaded();
    },
  };
}

/** A promise does not say that it is kept before the next turn. */
function atOnce<T>(value: T): Promise<T> {
  const kept = Promise.resolve(value);
  // biome-ignore lint/suspicious/noThenProperty: React asks for it, and takes what comes while it asks
  return Object.assign(kept, { then: (take: (value: T) => void) => take(value) }) as Promise<T>;
}
