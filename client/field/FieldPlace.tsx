import type { PlaceProps } from '../shell/Shell.tsx';

/** The interviewer's work place. */
export function FieldPlace({ me }: PlaceProps) {
  return <main className="page">{me.name}</main>;
}
