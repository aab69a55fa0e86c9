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
import { jsonOfText } from './json-of-text.ts';

/** How long nobody types until the text is read, ms. */
const PAUSE = 500;

const EXTENSIONS = [lineNumbers(), foldGutter(), bracketMatching(), json()];

/** Text that somebody types, with what the file said when it was read last. */
interface OwnText {
  readonly text: string;
  readonly base: Json;
  readonly isRead: boolean;
}

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
  const [own, setOwn] = useState<OwnText | undefined>(undefined);
  const [refusal, setRefusal] = useState<EditRefused | undefined>(undefined);
  const [view, setView] = useState<EditorView>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(own);
  latest.current = own;

  const isOvertaken = own?.isRead && !isSameJson(own.base, content);
  const shown = own && !isOvertaken ? own.text : writeJson(content);
  const read = own && !own.isRead ? jsonOfText(own.text) : undefined;
  const wrong = read && 'at' in read ? read : undefined;

  function take(): void {
    clearTimeout(timer.current);
    const writing = latest.current;
    if (!writing || writing.isRead) return;
    const { value } = jsonOfText(writing.text) as { value?: Json };
    if (value === undefined) return;
    const refused = change(operationsBetween({ [file]: writing.base }, { [file]: value }));
    setRefusal(refused);
    if (!refused) setOwn({ text: writing.text, base: value, isRead: true });
  }
  const taking = useRef(take);
  taking.current = take;
  useEffect(() => () => taking.current(), []);

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

  const name = selected?.at(-1);
  useEffect(() => {
    if (!view || name === undefined) return;
    const at = view.state.doc.toString().indexOf(`"${name}"`);
    if (at >= 0) view.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'center' }) });
  }, [view, name]);

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
