import './choices.css';
import { ArrowDown, ArrowUp, ClipboardPaste, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { keyOf, type Operation, ownListFor, type Path, proposedCode, usesOfList, valueAt } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { useIsClosed } from '../is-closed.ts';
import { keyOfLeft } from '../left/left-place.ts';
import { useWordsShelf } from '../left/use-kept.ts';
import type { PaneProps } from '../pane.ts';
import { GrowingText } from '../writing/GrowingText.tsx';
import { reword } from '../writing/reword.ts';
import { PasteChoices } from './PasteChoices.tsx';
import { languagesHere, recordAt, stringsOf, textAt, textsFile } from './places.ts';

/** The choices of a list as a table, with who else offers it. */
export function ChoicesTable({ list, ...pane }: PaneProps & { list: string }) {
  const text = useTexts(designEditorTexts);
  const isClosed = useIsClosed();
  const isHalfTyped =
    useWordsShelf().of(keyOfLeft({ kind: 'choices', at: ['modules/lists.json', 'lists', list] })) !== undefined;
  const [isPasting, setPasting] = useState(isHalfTyped);
  const pasteButton = useRef<HTMLButtonElement>(null);
  const { files, language, change, write } = pane;
  const at = ['modules/lists.json', 'lists', list];
  const codes = stringsOf(valueAt(files, at));
  const uses = usesOfList(files, list);
  const isConditional = codes.some((code) => offeredWhen(pane, uses, code).length > 0);

  function add() {
    const code = proposedCode(text.newChoice, new Set(codes));
    change([{ do: 'add', into: at, item: code }]);
  }

  return (
    <>
      <h2>{text.listTitle(list)}</h2>
      <SharedBy {...pane} list={list} uses={uses} />
      <div className="choices-region">
        <table className="choices-table">
          <caption className="visually-hidden">{text.listTitle(list)}</caption>
          <thead>
            <tr>
              <th scope="col">{text.columns.code}</th>
              <th scope="col">{text.columns.label}</th>
              {isConditional && <th scope="col">{text.columns.offered}</th>}
              <th scope="col">{text.columns.order}</th>
            </tr>
          </thead>
          <tbody>
            {codes.map((code, place) => (
              <tr key={code}>
                <th scope="row">
                  <Code {...pane} list={list} code={code} />
                </th>
                <td>
                  <GrowingText
                    label={text.labelOf(code)}
                    language={language}
                    placeholder={text.noLabel}
                    value={textAt(files, [textsFile(language), 'choices', list, code])}
                    change={(to, was) => write(reword(files, [textsFile(language), 'choices', list, code], to, was))}
                  />
                </td>
                {isConditional && (
                  <td>
                    {offeredWhen(pane, uses, code).map((when) => (
                      <p key={when} className="choices-when">
                        {when}
                      </p>
                    ))}
                    {offeredWhen(pane, uses, code).length === 0 && text.always}
                  </td>
                )}
                <td>
                  <div className="design-order">
                    <Button
                      className="button-square"
                      kind="quiet"
                      icon={ArrowUp}
                      disabled={isClosed || place === 0}
                      aria-label={text.moveUp(code)}
                      onClick={() =>
                        change([{ do: 'move', at: [...at, code], into: at, after: codes[place - 2] ?? null }])
                      }
                    />
                    <Button
                      className="button-square"
                      kind="quiet"
                      icon={ArrowDown}
                      disabled={isClosed || place === codes.length - 1}
                      aria-label={text.moveDown(code)}
                      onClick={() => change([{ do: 'move', at: [...at, code], into: at, after: codes[place + 1]! }])}
                    />
                    <Button
                      className="button-square"
                      kind="quiet"
                      icon={Trash2}
                      disabled={isClosed || codes.length === 1}
                      aria-label={text.removeChoice(code)}
                      onClick={() => change(removing(pane, { list, code }))}
                    />
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!isClosed && (
        <div className="row">
          <Button icon={Plus} onClick={add}>
            {text.addChoice}
          </Button>
          <Button
            ref={pasteButton}
            icon={ClipboardPaste}
            aria-expanded={isPasting}
            onClick={() => setPasting(!isPasting)}
          >
            {text.paste}
          </Button>
        </div>
      )}
      {isPasting && (
        <PasteChoices
          {...pane}
          list={list}
          onDone={() => {
            setPasting(false);
            pasteButton.current?.focus();
          }}
        />
      )}
    </>
  );
}

/** The code of a choice; another one is written everywhere at once. */
function Code({ list, code, change }: PaneProps & { list: string; code: string }) {
  const text = useTexts(designEditorTexts);
  return (
    <GrowingText
      className="design-code"
      label={text.codeOf(code)}
      language="en"
      placeholder={code}
      value={code}
      change={(to) => (to === '' ? undefined : change([{ do: 'rename', what: 'code', of: list, from: code, to }]))}
    />
  );
}

/** A choice with its labels in all languages. */
function removing({ files }: PaneProps, { list, code }: { list: string; code: string }): Operation[] {
  const labels = languagesHere(files).flatMap((language): Operation[] => {
    const at = [textsFile(language), 'choices', list, code];
    const was = valueAt(files, at);
    return was === undefined ? [] : [{ do: 'delete', at, was }];
  });
  return [{ do: 'delete', at: ['modules/lists.json', 'lists', list, code], was: code }, ...labels];
}

function offeredWhen({ files }: PaneProps, uses: readonly Path[], code: string): string[] {
  return uses.flatMap((use) => {
    const condition = recordAt(files, [...use, 'choicesVisibleIf'])?.[code];
    return typeof condition === 'string' ? [`${use.at(-1)}: ${condition}`] : [];
  });
}

/** Who else offers the list, and how one of them gets a list of its own. */
function SharedBy({ files, change, select, list, uses }: PaneProps & { list: string; uses: readonly Path[] }) {
  const text = useTexts(designEditorTexts);
  if (uses.length === 0) return <p className="quiet">{text.unusedList}</p>;
  function makeOwn(use: Path) {
    const question = recordAt(files, use);
    const setting = question?.rows === list ? 'rows' : 'choices';
    const taken = new Set(Object.keys(recordAt(files, ['modules/lists.json', 'lists']) ?? {}));
    const name = proposedCode((question && keyOf(question)) || list, taken);
    if (!change(ownListFor(files, use, { setting, name }))) select(['modules/lists.json', 'lists', name]);
  }
  return (
    <details className="design-shared">
      <summary>{text.usedBy(uses.length)}</summary>
      <ul>
        {uses.map((use) => (
          <li key={use.join('/')}>
            <button type="button" className="design-name" onClick={() => select(use)}>
              <code>{use.at(-1)}</code>
            </button>
            {uses.length > 1 && (
              <Button kind="quiet" onClick={() => makeOwn(use)}>
                {text.makeOwn}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
