import type { Sources } from '../sources/use-sources.ts';

/** What every page of reports and files works with. */
export interface ProductPartProps {
  readonly survey: string;
  readonly sources: Sources;
  /** An analysis file was made, and may be chosen. */
  readonly onSourcesChanged: () => void;
  readonly onSessionEnded: () => void;
}
