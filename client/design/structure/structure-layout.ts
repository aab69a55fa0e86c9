import { ListLayout } from 'react-aria-components/Virtualizer';
import type { Row } from './rows.ts';
import { ROW } from './scrolled-to.ts';

type Place = Parameters<ListLayout<Row>['getVisibleLayoutInfos']>[0];

/**
 * The lines below each other. While the tree stands still only those are there that are seen, and one on either
 * side: whatever happens in the tree draws each of them again. While it is scrolled, more are there, ahead of the
 * way: they come one by one, as all at once take longer than a frame has.
 */
export class StructureLayout extends ListLayout<Row> {
  #before: number | undefined;
  /** How far beyond what is seen lines are drawn. */
  #lead = ROW;

  override getVisibleLayoutInfos(ahead: Place) {
    const place = this.#drawn(ahead);
    const lines = super.getVisibleLayoutInfos(place);
    const there = new Set(lines.map(({ key }) => key));
    const isFocusThere = [...(this.virtualizer?.persistedKeys ?? [])].every((key) => there.has(key));
    if (isFocusThere || place.height <= 1) return lines;
    // After a change of size the layout forgets the lines above, also that which has the focus, which then had no way
    // into the tree. Looked at as a whole it knows them again.
    const whole = place.copy();
    whole.y = 0;
    whole.height = this.getContentSize().height;
    super.getVisibleLayoutInfos(whole);
    return super.getVisibleLayoutInfos(place);
  }

  #drawn(ahead: Place): Place {
    const seen = this.virtualizer?.visibleRect;
    // A point or a line that is looked for is no view of the tree.
    if (!seen || !ahead.containsRect(seen)) return ahead;
    const isStill = this.#before === undefined || this.#before === seen.y;
    this.#before = seen.y;
    this.#lead = isStill ? ROW : this.#lead + ROW;
    const near = seen.copy();
    near.y -= this.#lead;
    near.height += 2 * this.#lead;
    return near.intersection(ahead);
  }
}
