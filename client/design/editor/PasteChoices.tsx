import { useState } from 'react';
import { type EditRefused, type Operation, pastedChoices, settingAt, valueAt } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { LongTextField } from '../../components/LongTextField.tsx';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { useKeptText } from '../left/use-kept.ts';
import type { PaneProps } from '../pane.ts';
import { stringsOf, textsFile } from './places.ts';

/** Choices out of a spreadsheet: what will become of each cell is shown before anything is changed. */
export function PasteChoices({
  files,
  language,
  change,
  list,
  onDone,
}: PaneProps & { list: string; onDone: () => void }) {
  const text = useTexts(designEditorTexts);
  const at = ['modules/lists.json', 'lists', list];
  const { text: pasted = '', keep } = useKeptText({ kind: 'choices', at });
  const codes = stringsOf(valueAt(files, at));
  const [isHeaded, setHeaded] = useState<boolean>();
  const [refused, setRefused] = useState<EditRefused>();
  const { choices, left, looksHeaded } = pastedChoices(pasted, { taken: codes, isHeaded });

  function done() {
    keep(undefined);
    onDone();
  }

  function take() {
    const added = choices.filter(({ code }) => !codes.includes(code));
    const place = [textsFile(language), 'choices', list];
    const labels: Operation[] =
      valueAt(files, place) === undefined
        ? settingAt(files, place, Object.fromEntries(choices.map(({ code, label }) => [code, label])))
        : choices.flatMap(({ code, label }) => settingAt(files, [...place, code], label));
    const why = change([...added.map(({ code }): Operation => ({ do: 'add', into: at, item: code })), ...labels]);
    setRefused(why);
    if (!why) done();
  }

  return (
    <section className="card stack" aria-label={text.paste}>
      <LongTextField
        ref={null}
        label={text.pasteHere}
        hint={text.pasteHint}
        error={undefined}
        rows={5}
        value={pasted}
        onChange={({ target }) => keep(target.value)}
      />
      {pasted.trim().includes('\n') && (
        <label className="setting-check">
          <input
            type="checkbox"
            checked={isHeaded ?? looksHeaded}
            onChange={({ target }) => setHeaded(target.checked)}
          />
          {text.firstRowNames}
        </label>
      )}
      {choices.length > 0 && (
        <ul className="design-pasted">
          {choices.map(({ code, label, isProposed }) => (
            <li key={code}>
              <code>{code}</code> {label}{' '}
              <span className="quiet">
                {codes.includes(code) ? text.rewordsChoice : isProposed ? text.codeProposed : ''}
              </span>
            </li>
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <ul className="design-left" aria-label={text.notTaken}>
          {left.map(({ row, column, text: cell, why }) => (
            <li key={`${row} ${column} ${why}`}>{text.cellLeft({ row, column, cell, why })}</li>
          ))}
        </ul>
      )}
      {refused && (
        <p className="field-error" role="alert">
          {text.refusals[refused.code]}
        </p>
      )}
      <div className="row">
        <Button kind="primary" disabled={choices.length === 0} onClick={take}>
          {text.takeChoices(choices.length)}
        </Button>
        <Button kind="quiet" onClick={done}>
          {text.cancel}
        </Button>
      </div>
    </section>
  );
}
