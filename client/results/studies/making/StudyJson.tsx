import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useId, useState } from 'react';
import type { StudyFindingReply } from '#contract';
import { CodeEditor } from '../../../design/code/CodeEditor.tsx';
import { studyPageTexts } from '../../../text/study-page/study-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { studyIn } from '../model/study-draft.ts';
import { useStudyFindingText } from '../shown/use-study-finding-text.ts';

const EXTENSIONS = [lineNumbers(), foldGutter(), bracketMatching(), json()];

interface StudyJsonProps {
  readonly text: string;
  readonly findings: readonly StudyFindingReply[];
  /** A line to go to; another object goes there again. */
  readonly goTo: { readonly line: number } | undefined;
  readonly onText: (text: string) => void;
}

/** The study as its file has it, with every finding at its line. */
export function StudyJson({ text, findings, goTo, onText }: StudyJsonProps) {
  const { json: words } = useTexts(studyPageTexts);
  const said = useStudyFindingText();
  const id = useId();
  const [view, setView] = useState<EditorView>();
  const isJson = studyIn(text) !== undefined;

  useEffect(() => {
    if (!view) return;
    const { doc } = view.state;
    const marks = findings.flatMap((finding) => {
      if (finding.file !== undefined || finding.line === undefined || finding.line > doc.lines) return [];
      const { from, to } = doc.line(finding.line);
      const indent = /^\s*/.exec(doc.sliceString(from, to))?.[0].length ?? 0;
      return [{ from: Math.min(from + indent, to), to, severity: 'error' as const, message: said.words(finding).text }];
    });
    view.dispatch(setDiagnostics(view.state, marks));
  });

  useEffect(() => {
    if (!view || !goTo) return;
    const { from } = view.state.doc.line(Math.min(goTo.line, view.state.doc.lines));
    view.dispatch({
      selection: { anchor: from },
      effects: EditorView.scrollIntoView(from, { y: 'center' }),
    });
    view.focus();
  }, [view, goTo]);

  return (
    <section className="study-json stack">
      <div>
        <h2>{words.heading}</h2>
        <p className="quiet">{words.lead}</p>
      </div>
      <p id={`${id}-state`} role="status" className={isJson ? 'visually-hidden' : 'field-error'}>
        {isJson ? words.inStep : words.notJson}
      </p>
      <CodeEditor
        label={words.heading}
        describedBy={`${id}-state`}
        isWrong={!isJson}
        value={text}
        extensions={EXTENSIONS}
        onReady={setView}
        onWrite={onText}
      />
    </section>
  );
}
