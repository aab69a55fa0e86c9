import { createContext, useContext } from 'react';
import type { PaneName } from '../text/design/design-texts.ts';

/** Shows a pane, wherever the page has it. */
export const ShowPaneContext = createContext<(name: PaneName) => void>(() => {});

/** What is chosen was chosen in a pane of the other side: the middle shows it. */
export const GiveWayContext = createContext<() => void>(() => {});

export function useGiveWay(): () => void {
  return useContext(GiveWayContext);
}

export function useShowPane(): (name: PaneName) => void {
  return useContext(ShowPaneContext);
}
