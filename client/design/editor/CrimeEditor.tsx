import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { PaneProps } from '../pane.ts';
import { GrowingText } from '../writing/GrowingText.tsx';
import { reword } from '../writing/reword.ts';
import { CrimeWhatFollows } from './CrimeWhatFollows.tsx';
import { recordAt, textAt, textsFile } from './places.ts';

const WORDS = ['name', 'short', 'screener', 'times', 'owner', 'specify'] as const;

/** The words of a crime in the shown language, and where it is asked. */
export function CrimeEditor({ crime, ...pane }: PaneProps & { crime: string }) {
  const text = useTexts(designEditorTexts);
  const { files, language, write } = pane;
  const written = recordAt(files, [textsFile(language), 'crimes', crime]);
  const needed = WORDS.filter((word) => (word !== 'owner' && word !== 'specify') || written?.[word] !== undefined);
  return (
    <>
      <h2>{textAt(files, [textsFile(language), 'crimes', crime, 'name']) || crime}</h2>
      <dl className="design-crime-words">
        {needed.map((word) => {
          const at = [textsFile(language), 'crimes', crime, word];
          return (
            <div key={word}>
              <dt>{text.crimeWords[word]}</dt>
              <dd>
                <GrowingText
                  label={text.crimeWords[word]}
                  language={language}
                  placeholder={text.noWords}
                  value={textAt(files, at)}
                  change={(to, was) => write(reword(files, at, to, was))}
                />
              </dd>
            </div>
          );
        })}
      </dl>
      <CrimeWhatFollows {...pane} crime={crime} />
    </>
  );
}
