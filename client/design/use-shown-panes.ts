import { useCallback, useState } from 'react';
import type { PaneName } from '../text/design/design-texts.ts';
import { PANES } from './panes.ts';

/** What is shown where there is room for one of them only. */
export type DraftPart = 'structure' | 'middle' | 'right';

/** Which pane each side shows, undefined for its first one, and which part of the page. */
export interface ShownPanes {
  readonly part: DraftPart;
  readonly middle?: PaneName;
  readonly right?: PaneName;
}

/** What shows a pane in which what is chosen is written. */
const WRITTEN_IN: PaneName = 'question';

/** Which panes of a draft are shown. */
export function useShownPanes() {
  const [shown, setShown] = useState<ShownPanes>({ part: 'structure' });
  const showPart = useCallback((part: DraftPart) => setShown((before) => ({ ...before, part })), []);
  const show = useCallback((name: PaneName) => {
    const entry = PANES.find((one) => one.name === name);
    if (entry) setShown((before) => ({ ...before, part: entry.side, [entry.side]: name }));
  }, []);
  const showChosen = useCallback(() => {
    setShown((before) => ({ ...givenWay(before), part: 'middle' }));
  }, []);
  const giveWay = useCallback(() => setShown(givenWay), []);
  return { shown, show, showPart, showChosen, giveWay };
}

/** A pane of the middle that does not show what is chosen gives way to the one in which it is written. */
export function givenWay(before: ShownPanes): ShownPanes {
  const follows = PANES.some(({ name, follows }) => follows && name === before.middle);
  return follows ? before : { ...before, middle: WRITTEN_IN };
}
