import { ListLayout } from 'react-aria-components/Virtualizer';
import type { Row } from './rows.ts';
import { ROW } from './scrolled-to.ts';

type Place = Parameters<ListLayout<Row>['getVisibleLayoutInfos']>[0];

/**
 * The lines below each other. While the tree stands still only those are there that are seen, and one on either side:
 * whatever happens in the tree draws each of them again. While it is scrolled, more are there, ahead of the way.
 */
export class StructureLayout extends ListLayout<Row> {
  #before: number | undefined;

  override getVisibleLayoutInfos(ahead: Place) {
    const seen = this.virtualizer?.visibleRect;
    // A point or a line that is looked for is no view of the tree.
    if (!seen || !ahead.containsRect(seen)) return super.getVisibleLayoutInfos(ahead);
    const isStill = this.#before === undefined || this.#before === seen.y;
    this.#before = seen.y;
    if (!isStill) return super.getVisibleLayoutInfos(ahead);
    const near = seen.copy();
    near.y -= ROW;
    near.height += 2 * ROW;
    return super.getVisibleLayoutInfos(near.intersection(ahead));
  }
}
