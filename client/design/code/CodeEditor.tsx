import './code.css';
import { closeCompletion } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { Compartment, EditorState, type Extension, Transaction } from '@codemirror/state';
import { EditorView, type KeyBinding, keymap } from '@codemirror/view';
import { useEffect, useMemo, useRef, useState } from 'react';
import { designCodeTexts } from '../../text/design-code/design-code-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { CODE_LOOK } from './code-look.ts';
import { onceIdle } from './once-idle.ts';
import { smallestChange } from './smallest-change.ts';

interface CodeEditorProps {
  /** What is written here, for those who do not see where it stands. */
  label: string;
  /** Ids of what is said about it, and whether that is an error. */
  describedBy?: string | undefined;
  isWrong?: boolean | undefined;
  value: string;
  /** Taken when the field is made. */
  extensions: Extension;
  onWrite: (text: string) => void;
  onLeave?: () => void;
  /** The view, once it is there. */
  onReady?: (view: EditorView) => void;
}

/** The list of what can stand here is gone before the focus goes on, which would stop in it. */
const LEAVING: readonly KeyBinding[] = ['Tab', 'Shift-Tab'].map((key) => ({
  key,
  run: (view) => {
    closeCompletion(view);
    return false;
  },
}));

/**
 * A text with completion, marks and places of errors. Tab leaves it. A text that comes from outside is put in where it
 * differs, so that the cursor stays where it is.
 */
export function CodeEditor({
  label,
  describedBy,
  isWrong,
  value,
  extensions,
  onWrite,
  onLeave,
  onReady,
}: CodeEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView>();
  const phrases = useTexts(designCodeTexts);
  const said = { label, describedBy, isWrong };
  const hand = useRef({ onWrite, onLeave, onReady, value, said, phrases });
  hand.current = { onWrite, onLeave, onReady, value, said, phrases };
  const language = useMemo(() => new Compartment(), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is made once; what changes is given to it below
  useEffect(() => {
    let made: EditorView | undefined;
    // What is chosen is shown first: a page of conditions takes its time.
    const giveUp = onceIdle(() => {
      made = makeView();
      // It is never there without its name.
      describe(made.contentDOM, hand.current.said);
      setView(made);
      hand.current.onReady?.(made);
    });
    return () => {
      giveUp();
      made?.destroy();
    };
  }, []);

  function makeView(): EditorView {
    return new EditorView({
      parent: place.current!,
      state: EditorState.create({
        doc: hand.current.value,
        extensions: [
          history(),
          extensions,
          language.of(EditorState.phrases.of(hand.current.phrases)),
          keymap.of([...LEAVING, ...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ tabindex: '0' }),
          CODE_LOOK,
          EditorView.updateListener.of(({ docChanged, transactions, state }) => {
            const isOurs = transactions.some((each) => each.annotation(Transaction.remote));
            if (docChanged && !isOurs) hand.current.onWrite(state.doc.toString());
          }),
          EditorView.domEventHandlers({ blur: () => hand.current.onLeave?.() }),
        ],
      }),
    });
  }

  useEffect(() => {
    if (view) describe(view.contentDOM, { label, describedBy, isWrong });
  }, [view, label, describedBy, isWrong]);

  useEffect(() => {
    view?.dispatch({ effects: language.reconfigure(EditorState.phrases.of(phrases)) });
  }, [view, phrases, language]);

  useEffect(() => {
    const changes = view && smallestChange(view.state.doc.toString(), value);
    if (changes)
      view.dispatch({ changes, annotations: [Transaction.remote.of(true), Transaction.addToHistory.of(false)] });
  }, [view, value]);

  return (
    <div className="code-editor" ref={place}>
      {!view && <pre className="code-waits">{value}</pre>}
    </div>
  );
}

type Said = Pick<CodeEditorProps, 'label' | 'describedBy' | 'isWrong'>;

function describe(content: HTMLElement, { label, describedBy, isWrong }: Said): void {
  content.setAttribute('aria-label', label);
  if (describedBy) content.setAttribute('aria-describedby', describedBy);
  else content.removeAttribute('aria-describedby');
  content.setAttribute('aria-invalid', String(isWrong === true));
}
