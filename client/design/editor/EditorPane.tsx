import './editor.css';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { isJsonRecord, type Path, valueAt } from '#questionnaires';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { FindingsHere } from '../findings/FindingsHere.tsx';
import { NewCrimeForm } from '../new-crime/NewCrimeForm.tsx';
import type { PaneProps } from '../pane.ts';
import { chosenIn, isGone } from '../structure/chosen-in.ts';
import { ChoicesTable } from './ChoicesTable.tsx';
import { CrimeEditor } from './CrimeEditor.tsx';
import { EntryEditor } from './EntryEditor.tsx';
import { FormEditor } from './FormEditor.tsx';
import { crimesAt, recordAt } from './places.ts';
import { QuestionEditor } from './QuestionEditor.tsx';
import { ScreenEditor } from './ScreenEditor.tsx';

/** What is chosen in the structure, as it is asked, edited where it stands. */
export function EditorPane(pane: PaneProps) {
  const { nothingChosen, nothingToWrite, gone } = useTexts(designEditorTexts);
  const { files, selected } = pane;
  const chosen = chosenIn(selected);
  const key = chosen.kind === 'nothing' ? '' : chosen.at.join('/');
  const top = useRef<HTMLDivElement>(null);
  useFromBeginning(top, key);
  if (chosen.kind === 'nothing') return <p className="design-empty">{nothingChosen}</p>;
  if (isGone(files, selected)) return <p className="design-empty">{gone(chosen.at.at(-1)!)}</p>;
  if (chosen.kind === 'other' && chosen.at[0] === 'crime-types.json' && (chosen.at[1] ?? 'crimes') === 'crimes')
    return <NewCrimeForm {...pane} />;
  if (!isJsonRecord(valueAt(files, chosen.at)) && chosen.kind !== 'list' && chosen.kind !== 'other')
    return <p className="design-empty">{nothingToWrite}</p>;
  return (
    <div className="design-editor" key={key} ref={top}>
      {chosen.kind !== 'question' && (
        <FindingsHere path={chosen.at} within={chosen.kind === 'other'} change={pane.change} />
      )}
      {chosen.kind === 'question' && <AskedPerCrime {...pane} at={chosen.at} />}
      {chosen.kind === 'screen' && <AskedPerCrime {...pane} at={chosen.at} />}
      {chosen.kind === 'form' && <FormEditor {...pane} at={chosen.at} />}
      {chosen.kind === 'list' && <ChoicesTable {...pane} list={chosen.at[2]!} />}
      {chosen.kind === 'crime' && <CrimeEditor {...pane} crime={chosen.at[2]!} />}
      {chosen.kind === 'other' && <EntryEditor {...pane} at={chosen.at} />}
    </div>
  );
}

/** Another thing is read from its beginning. */
function useFromBeginning(of: RefObject<HTMLElement | null>, key: string): void {
  const isScrolled = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown has another element, in the same pane
  useLayoutEffect(() => {
    const pane = of.current?.parentElement;
    if (!pane) return;
    // Scrolling has the whole page laid out at once, so only a pane that needs it is scrolled.
    if (isScrolled.current) pane.scrollTop = 0;
    isScrolled.current = false;
    const note = () => {
      isScrolled.current = true;
    };
    pane.addEventListener('scroll', note, { passive: true });
    return () => pane.removeEventListener('scroll', note);
  }, [of, key]);
}

/** A question or a screen; what is written out per crime is shown for one of them. */
function AskedPerCrime({ at, ...pane }: PaneProps & { at: Path }) {
  const { lookThrough, template } = useTexts(designEditorTexts);
  const { files, language } = pane;
  const crimes = crimesAt(files, recordAt(files, at.slice(0, 3)));
  const [chosen, setChosen] = useState(crimes[0]);
  const crime = chosen !== undefined && crimes.includes(chosen) ? chosen : crimes[0];
  const nameOf = (key: string) => valueAt(files, [`texts/${language}.json`, 'crimes', key, 'name']);
  return (
    <>
      {crime !== undefined && (
        <label className="design-crime">
          <span>
            <strong>{template}</strong> {lookThrough}
          </span>
          <select className="select" value={crime} onChange={({ target }) => setChosen(target.value)}>
            {crimes.map((key) => (
              <option key={key} value={key}>
                {String(nameOf(key) ?? key)}
              </option>
            ))}
          </select>
        </label>
      )}
      {at.length === 5 ? (
        <QuestionEditor {...pane} at={at} crime={crime} />
      ) : (
        <ScreenEditor {...pane} at={at} crime={crime} />
      )}
    </>
  );
}
