import './json.css';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useId, useRef, useState } from 'react';
import { type EditRefused, isJsonRecord, isSameJson, type Json, operationsBetween, writeJson } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { designJsonTexts } from '../../text/design-json/design-json-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { CodeEditor } from '../code/CodeEditor.tsx';
import { isForChoice } from '../draft/conflict.ts';
import { useKept } from '../left/use-kept.ts';
import type { PaneProps } from '../pane.ts';
import { useDraftPlaces } from '../places/use-draft-places.ts';
import { useIsOpen } from '../writing/open-choice.ts';
import { jsonOfText, placeInText } from './json-of-text.ts';

/** How long nobody types until the text is read, ms. */
const PAUSE = 500;

const EXTENSIONS = [lineNumbers(), foldGutter(), keymap.of(foldKeymap), bracketMatching(), json()];

/** Text that somebody types, with what the file said when it was read last. */
interface OwnText {
  readonly text: string;
  readonly base: Json;
  readonly isRead: boolean;
}

/** What is kept of a text that is no JSON yet. */
function halfTyped(words: Json | undefined): OwnText | undefined {
  if (!isJsonRecord(words) || typeof words.text !== 'string' || words.base === undefined) return undefined;
  return { text: words.text, base: words.base, isRead: false };
}

/** The file of what is chosen as JSON, kept in step with everything else both ways. */
export function JsonPane(pane: PaneProps) {
  const { nothing } = useTexts(designJsonTexts);
  const file = pane.selected?.[0];
  if (file === undefined || pane.files[file] === undefined) return <p className="design-empty">{nothing}</p>;
  return <FileAsJson key={file} {...pane} file={file} />;
}

function FileAsJson({ files, file, selected, write }: PaneProps & { file: string }) {
  const text = useTexts(designJsonTexts);
  const { refusals, takeTheirs, waitsForChoice, waitsInClosed } = useTexts(designEditorTexts);
  const id = useId();
  const content = files[file]!;
  const placeOf = useDraftPlaces(files);
  const { words, keep } = useKept({ kind: 'json', at: [file] });
  const [own, setOwn] = useState(() => halfTyped(words));
  const [refusal, setRefusal] = useState<EditRefused | undefined>(undefined);
  const [view, setView] = useState<EditorView>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(own);
  latest.current = own;

  const isOvertaken = own?.isRead && !isSameJson(own.base, content);
  const shown = own && !isOvertaken ? own.text : writeJson(content);
  const read = own && !own.isRead ? jsonOfText(own.text) : undefined;
  const wrong = read && 'why' in read ? read : undefined;

  /** Makes changes of what was typed, where that is JSON. What it would change and cannot waits for a choice. */
  function take(): void {
    clearTimeout(timer.current);
    const writing = latest.current;
    if (!writing || writing.isRead) return;
    const { value } = jsonOfText(writing.text) as { value?: Json };
    if (value === undefined) return;
    const refused = write(operationsBetween({ [file]: writing.base }, { [file]: value }));
    setRefusal(refused);
    const isKept = refused === undefined || isForChoice(refused);
    if (isKept) keep(undefined);
    if (!refused) become({ text: writing.text, base: value, isRead: true });
  }
  const taking = useRef(take);
  taking.current = take;
  useEffect(() => {
    const finish = () => taking.current();
    addEventListener('pagehide', finish);
    return () => {
      removeEventListener('pagehide', finish);
      finish();
    };
  }, []);

  function become(next: OwnText | undefined): void {
    latest.current = next;
    setOwn(next);
  }

  function letGo(): void {
    keep(undefined);
    setRefusal(undefined);
    become(undefined);
  }

  const isChoice = useIsOpen(refusal);
  const wasChoice = useRef(false);
  const lettingGo = useRef(letGo);
  lettingGo.current = letGo;
  useEffect(() => {
    // Chosen above: what was written here is there now, or was let go.
    if (wasChoice.current && !isChoice) lettingGo.current();
    wasChoice.current = isChoice;
  }, [isChoice]);

  useEffect(() => {
    if (!view) return;
    const length = view.state.doc.length;
    const found = wrong
      ? [
          {
            from: Math.min(wrong.at, length),
            to: Math.min(wrong.at + 1, length),
            severity: 'error' as const,
            message: '',
          },
        ]
      : [];
    view.dispatch(
      setDiagnostics(
        view.state,
        found.map((each) => ({ ...each, message: text.wrong[wrong!.why](wrong!) })),
      ),
    );
  });

  const place = selected?.join('\n');
  useEffect(() => {
    if (!view || place === undefined) return;
    const at = placeInText(view.state.doc.toString(), place.split('\n'));
    view.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'center' }) });
  }, [view, place]);

  return (
    <section className="design-json" aria-label={text.title(file)}>
      <h2>
        <code>{file}</code>
      </h2>
      <div id={`${id}-state`} role="status">
        {wrong ? <p className="field-error">{text.wrong[wrong.why](wrong)}</p> : <p className="quiet">{text.inStep}</p>}
      </div>
      {wrong && (
        <div>
          <Button onClick={letGo}>{text.throwAway}</Button>
        </div>
      )}
      {refusal && (
        <div className="design-refused" role="alert">
          <p className="field-error">
            {isChoice ? (refusal.code === 'closed' ? waitsInClosed : waitsForChoice) : refusals[refusal.code]}{' '}
            {placeOf(refusal.at)}
          </p>
          {!isChoice && <Button onClick={letGo}>{takeTheirs}</Button>}
        </div>
      )}
      <CodeEditor
        label={text.title(file)}
        describedBy={`${id}-state`}
        isWrong={wrong !== undefined}
        value={shown}
        extensions={EXTENSIONS}
        onReady={setView}
        onWrite={(typed) => {
          const before = latest.current;
          const next = { text: typed, base: before && !isOvertaken ? before.base : content, isRead: false };
          become(next);
          // On the device at once: until it is JSON it is nowhere else.
          keep({ text: typed, base: next.base });
          clearTimeout(timer.current);
          timer.current = setTimeout(() => taking.current(), PAUSE);
        }}
        onLeave={() => {
          take();
          if (latest.current?.isRead) become(undefined);
        }}
      />
    </section>
  );
}
