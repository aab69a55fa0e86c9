import type { Path } from '#questionnaires';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { PaneProps } from '../pane.ts';
import { GrowingText } from '../writing/GrowingText.tsx';
import { reword } from '../writing/reword.ts';
import { textAt } from './places.ts';

/** A text with what it is called, and the language in which it is written. */
export interface NamedText {
  readonly label: string;
  readonly language: string;
  readonly at: Path;
}

/** Texts one below the other, each edited where it stands. */
export function TextRows({ files, write, rows }: PaneProps & { rows: readonly NamedText[] }) {
  const { noWords } = useTexts(designEditorTexts);
  return (
    <dl className="design-entry">
      {rows.map(({ label, language, at }) => (
        <div key={at.join('\n')}>
          <dt>{label}</dt>
          <dd>
            <GrowingText
              label={label}
              language={language}
              placeholder={noWords}
              value={textAt(files, at)}
              change={(to, was) => write(reword(files, at, to, was))}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
