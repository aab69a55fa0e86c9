import './conditions.css';
import { autocompletion, startCompletion } from '@codemirror/autocomplete';
import { setDiagnostics } from '@codemirror/lint';
import { Decoration, type EditorView, MatchDecorator, ViewPlugin } from '@codemirror/view';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ConditionPlace, ConditionProblem, DraftFiles, EditRefused, NameToChoose } from '#questionnaires';
import { designConditionTexts } from '../../text/design-conditions/design-condition-texts.ts';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { CodeEditor } from '../code/CodeEditor.tsx';
import { recordAt } from '../editor/places.ts';
import { Refused } from '../writing/Refused.tsx';
import { useBeingWritten } from '../writing/use-being-written.ts';
import { useDesk } from './ask-desk.ts';
import { completeCondition } from './complete-condition.ts';
import { useWhy } from './use-why.ts';
import { WhyShown } from './WhyShown.tsx';

interface ConditionFieldProps {
  label: string;
  files: DraftFiles;
  language: string;
  place: ConditionPlace;
  value: string;
  /** Whether something is shown where it holds. */
  shows?: boolean;
  /** An empty condition takes the setting away. */
  change: (text: string, was: string) => EditRefused | undefined;
}

const NO_PROBLEMS: readonly ConditionProblem[] = [];

const MARKS = new MatchDecorator({
  regexp: /\{[^{}]*\}|'[^']*'|@\w+/g,
  decoration: ([token]) => {
    const kind = token.startsWith('{') ? 'name' : token.startsWith('@') ? 'definition' : 'quoted';
    return Decoration.mark({ class: `cm-${kind}` });
  },
});

const MARKED = ViewPlugin.define(
  (view) => ({
    marks: MARKS.createDeco(view),
    update(update) {
      this.marks = MARKS.updateDeco(update, this.marks);
    },
  }),
  { decorations: ({ marks }) => marks },
);

/** A condition: written with completion, checked while one types, said in words, and why it holds or does not. */
export function ConditionField({ label, files, language, place, value, shows = false, change }: ConditionFieldProps) {
  const text = useTexts(designConditionTexts);
  const { types } = useTexts(designEditorTexts);
  const id = useId();
  const written = useBeingWritten(value, change);
  const source = written.text;
  const isEmpty = source.trim() === '';
  const { names } = useDesk(files, { kind: 'names', place, language });
  const { problems = NO_PROBLEMS, sentence } = useDesk(
    files,
    isEmpty ? undefined : { kind: 'check', source, place, language },
  );
  const { why, whyIn } = useWhy({ files, language, place, source });

  const offered = useRef<{ names: readonly NameToChoose[]; files: DraftFiles }>({ names: [], files });
  offered.current = { names: names ?? [], files };
  /** Somebody writes already, while the names are looked for. */
  const isAwaited = useRef(false);
  const [view, setView] = useState<EditorView>();
  const shown = isEmpty ? NO_PROBLEMS : problems;
  const typeName = (type: string) => types[type] ?? text.computed;
  const naming = useRef(typeName);
  naming.current = typeName;

  const extensions = useMemo(
    () => [
      MARKED,
      autocompletion({
        icons: false,
        override: [
          (context) => {
            isAwaited.current = offered.current.names.length === 0;
            return completeCondition(context, {
              names: offered.current.names,
              definitions: recordAt(offered.current.files, ['manifest.json', 'definitions']) ?? {},
              typeName: naming.current,
            });
          },
        ],
      }),
    ],
    [],
  );

  useEffect(() => {
    if (!view?.hasFocus || !names || !isAwaited.current) return;
    isAwaited.current = false;
    const { doc, selection } = view.state;
    if (/[\w{']$/.test(doc.sliceString(0, selection.main.head))) startCompletion(view);
  }, [view, names]);

  useEffect(() => {
    if (!view) return;
    const length = view.state.doc.length;
    const diagnostics = shown.map((problem) => ({
      from: Math.min(problem.from, length),
      to: Math.min(problem.to, length),
      severity: 'error' as const,
      message: text.problem(problem),
    }));
    view.dispatch(setDiagnostics(view.state, diagnostics));
  }, [view, shown, text]);

  return (
    <div className="condition">
      <CodeEditor
        label={label}
        describedBy={`${id}-said`}
        isWrong={shown.length > 0}
        value={source}
        extensions={extensions}
        onWrite={written.write}
        onLeave={written.finish}
        onReady={setView}
      />
      <div id={`${id}-said`} className="condition-said">
        {shown.length > 0 ? (
          <ul className="condition-problems">
            {shown.map((problem) => (
              <li key={`${problem.from} ${problem.code} ${problem.what}`}>{text.problem(problem)}</li>
            ))}
          </ul>
        ) : (
          <p className="quiet">
            {isEmpty ? text.none : sentence === undefined ? text.reading : sentence === '' ? text.always : sentence}
          </p>
        )}
      </div>
      {shown.length === 0 && !isEmpty && <WhyShown why={why} whyIn={whyIn} shows={shows} />}
      <Refused written={written} />
    </div>
  );
}
