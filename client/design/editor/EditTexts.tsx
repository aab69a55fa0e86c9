import { keyOf, type Path } from '#questionnaires';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { PaneProps } from '../pane.ts';
import { recordsAt, textsFile } from './places.ts';
import { TextRows } from './TextRows.tsx';

/** What the checks of a question or of a form say to the interviewer; when they do so stands at the right. */
export function EditTexts({ at, ...pane }: PaneProps & { at: Path }) {
  const text = useTexts(designEditorTexts);
  const { files, language } = pane;
  const ids = new Set(recordsAt(files, [...at, 'edits']).map((edit) => String(edit.id ?? keyOf(edit))));
  if (ids.size === 0) return null;
  const rows = [...ids].map((id) => ({ label: text.saysOf(id), language, at: [textsFile(language), 'edits', id] }));
  return <TextRows {...pane} rows={rows} />;
}
