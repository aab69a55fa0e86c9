import { createContext, useContext } from 'react';
import type { PaneName } from '../text/design/design-texts.ts';

/** Shows a pane, wherever the page has it. */
export const ShowPaneContext = createContext<(name: PaneName) => void>(() => {});

export function useShowPane(): (name: PaneName) => void {
  return useContext(ShowPaneContext);
}
