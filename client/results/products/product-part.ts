import type { Sources } from '../sources/use-sources.ts';

/** What every page of reports and files works with. */
export interface ProductPartProps {
  readonly survey: string;
  readonly sources: Sources;
  readonly onSessionEnded: () => void;
}
