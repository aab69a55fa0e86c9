import type { PlaceProps } from '../shell/Shell.tsx';

/** The work place of statisticians and supervisors. */
export function ResultsPlace({ me }: PlaceProps) {
  return <main className="page">{me.name}</main>;
}
