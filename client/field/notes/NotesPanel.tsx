import { Banner } from '../../components/Banner.tsx';

interface NotesPanelProps {
  /** How many wait to be sent, and how many the server refused. */
  notes: { readonly waiting: number; readonly refused: number };
  text: { readonly waiting: (n: number) => string; readonly refused: (n: number) => string };
}

/** What was noted and the server does not have yet. Silent when it has all of it. */
export function NotesPanel({ notes: { waiting, refused }, text }: NotesPanelProps) {
  return (
    <>
      {waiting > 0 && <p className="quiet">{text.waiting(waiting)}</p>}
      {refused > 0 && <Banner kind="bad">{text.refused(refused)}</Banner>}
    </>
  );
}
