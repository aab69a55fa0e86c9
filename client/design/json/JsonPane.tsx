import './json.css';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useId, useRef, useState } from 'react';
import { type EditRefused, isSameJson, type Json, operationsBetween, writeJson } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { designJsonTexts } from '../../text/design-json/design-json-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { CodeEditor } from '../code/CodeEditor.tsx';
import type { PaneProps } from '../pane.ts';
import { useStanding } from '../standing.ts';
import { jsonOfText, placeInText } from './json-of-text.ts';

/** How long nobody types until the text is read, ms. */
const PAUSE = 500;

const EXTENSIONS = [lineNumbers(), foldGutter(), bracketMatching(), json()];

/** Text that somebody types, with what the file said when it was read last. */
interface OwnText {
  readonly text: string;
  readonly base: Json;
  readonly isRead: boolean;
}

/** What was typed and is no JSON yet, by draft and file: it is there again where the file is. */
const LEFT = new Map<string, OwnText>();

/** The file of what is chosen as JSON, kept in step with everything else both ways. */
export function JsonPane(pane: PaneProps) {
  const { nothing } = useTexts(designJsonTexts);
  const file = pane.selected?.[0];
  if (file === undefined || pane.files[file] === undefined) return <p className="design-empty">{nothing}</p>;
  return <FileAsJson key={file} {...pane} file={file} />;
}

function FileAsJson({ files, file, selected, change }: PaneProps & { file: string }) {
  const text = useTexts(designJsonTexts);
  const { refusals, takeTheirs } = useTexts(designEditorTexts);
  const id = useId();
  const content = files[file]!;
  const key = `${useStanding().draft}\n${file}`;
  const [own, setOwn] = useState(() => LEFT.get(key));
  const [refusal, setRefusal] = useState<EditRefused | undefined>(undefined);
  const [view, setView] = useState<EditorView>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(own);
  latest.current = own;

  const isOvertaken = own?.isRead && !isSameJson(own.base, content);
  const shown = own && !isOvertaken ? own.text : writeJson(content);
  const read = own && !own.isRead ? jsonOfText(own.text) : undefined;
  const wrong = read && 'at' in read ? read : undefined;

  /** Makes changes of what was typed, and gives it back where that cannot be. */
  function take(): OwnText | undefined {
    clearTimeout(timer.current);
    const writing = latest.current;
    if (!writing || writing.isRead) return undefined;
    const { value } = jsonOfText(writing.text) as { value?: Json };
    if (value === undefined) return writing;
    const refused = change(operationsBetween({ [file]: writing.base }, { [file]: value }));
    setRefusal(refused);
    if (refused) return writing;
    setOwn({ text: writing.text, base: value, isRead: true });
    return undefined;
  }
  const taking = useRef(take);
  taking.current = take;
  useEffect(() => {
    LEFT.delete(key);
    return () => {
      const left = taking.current();
      if (left) LEFT.set(key, left);
    };
  }, [key]);

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
        found.map((each) => ({ ...each, message: text.invalid(wrong!) })),
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
        {wrong ? <p className="field-error">{text.invalid(wrong)}</p> : <p className="quiet">{text.inStep}</p>}
      </div>
      {refusal && (
        <div className="design-refused" role="alert">
          <p className="field-error">
            {refusals[refusal.code]} <code>{refusal.at.join(' › ')}</code>
          </p>
          <Button
            onClick={() => {
              setRefusal(undefined);
              setOwn(undefined);
            }}
          >
            {takeTheirs}
          </Button>
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
          latest.current = next;
          setOwn(next);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => taking.current(), PAUSE);
        }}
        onLeave={() => {
          take();
          setOwn((now) => (now?.isRead ? undefined : now));
        }}
      />
    </section>
  );
}
