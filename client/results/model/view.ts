import { type PublicationStandard, STANDARDS } from '#contract';
import type { FiguresTab } from '../../text/figures/figure-texts.ts';

/** What the reader is looking at. It lives in the address, so that a figure can be cited and sent. */
export interface ResultsView {
  tab: FiguresTab;
  standard: PublicationStandard;
  measure: string;
  /** `crime`, or the domain variable whose values are compared. */
  by: string;
  /** The domain of a comparison by crime: '' for the whole country, or `sex=female`. */
  where: string;
  /** The crime or set of a comparison by domain, of the profile and of the dark figure. */
  crime: string;
  frame: string;
  /** Which incidents: `both`, `completed` or `attempted`. */
  outcome: string;
  /** Key of a saved weighting, and number of an analysis file; blank for none. */
  weighting: string;
  file: string;
}

export const FIRST_VIEW: ResultsView = {
  tab: 'figures',
  standard: 'inegi',
  measure: 'prevalence_person',
  by: 'crime',
  where: '',
  crime: '',
  frame: 'all_psus',
  outcome: 'both',
  weighting: '',
  file: '',
};

const TABS: readonly FiguresTab[] = ['figures', 'profile', 'dark-figure'];

/** Reads a view from an address's search part; what is missing or unknown takes its first value. */
export function readView(search: string): ResultsView {
  const inAddress = new URLSearchParams(search);
  const text = (name: keyof ResultsView) => inAddress.get(name) ?? FIRST_VIEW[name];
  return {
    tab: TABS.find((tab) => tab === inAddress.get('tab')) ?? FIRST_VIEW.tab,
    standard: STANDARDS.find((standard) => standard === inAddress.get('standard')) ?? FIRST_VIEW.standard,
    measure: text('measure'),
    by: text('by'),
    where: text('where'),
    crime: text('crime'),
    frame: text('frame'),
    outcome: text('outcome'),
    weighting: text('weighting'),
    file: text('file'),
  };
}

/** Writes a view as a search part, leaving out what is at its first value. */
export function writeView(view: ResultsView): string {
  const written = new URLSearchParams();
  for (const name of Object.keys(FIRST_VIEW) as (keyof ResultsView)[]) {
    if (view[name] !== FIRST_VIEW[name]) written.set(name, view[name]);
  }
  const search = written.toString();
  return search === '' ? '' : `?${search}`;
}
