import { MessageSquare } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { type JsonRecord, keyOf, type Operation, type Path } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { useIsClosed } from '../is-closed.ts';
import { useKeptText } from '../left/use-kept.ts';
import type { PaneProps } from '../pane.ts';
import { useAuthor } from './author.ts';
import { CommentItems } from './CommentItems.tsx';
import { COMMENTS_FILE, commentsOn } from './comments-on.ts';

/** What designers say to each other about a question; settled ones stay, out of the way. */
export function Comments({ files, change, at }: PaneProps & { at: Path }) {
  const text = useTexts(designEditorTexts);
  const author = useAuthor();
  const isClosed = useIsClosed();
  const { text: typed, keep: setTyped } = useKeptText({ kind: 'comment', at });
  const said = commentsOn(files, at);
  const open = said.filter(({ resolved }) => resolved !== true);
  const settled = said.filter(({ resolved }) => resolved === true);

  function say() {
    const words = typed?.trim() ?? '';
    if (words === '') return setTyped(undefined);
    const item = {
      id: crypto.randomUUID(),
      place: at,
      by: author,
      at: new Date().toISOString(),
      text: words,
      resolved: false,
    };
    const operation: Operation =
      files[COMMENTS_FILE] === undefined
        ? { do: 'add', into: [], name: COMMENTS_FILE, item: { comments: [item] } }
        : { do: 'add', into: [COMMENTS_FILE, 'comments'], item };
    if (!change([operation])) setTyped(undefined);
  }

  const resolve = (comment: JsonRecord, to: boolean) =>
    change([{ do: 'set', at: [COMMENTS_FILE, 'comments', keyOf(comment) ?? '', 'resolved'], to, was: !to }]);

  return (
    <div className="design-comments">
      {open.length > 0 && (
        <CommentItems name={text.comments} comments={open} action={text.settle} act={(one) => resolve(one, true)} />
      )}
      {settled.length > 0 && (
        <details>
          <summary>{text.settledComments(settled.length)}</summary>
          <CommentItems
            name={text.settledComments(settled.length)}
            comments={settled}
            action={text.openAgain}
            act={(one) => resolve(one, false)}
          />
        </details>
      )}
      {!isClosed && <WriteComment typed={typed} onTyped={setTyped} onSay={say} />}
    </div>
  );
}

interface WriteCommentProps {
  /** Undefined while nobody writes one. */
  typed: string | undefined;
  onTyped: (typed: string | undefined) => void;
  onSay: () => void;
}

function WriteComment({ typed, onTyped, onSay }: WriteCommentProps) {
  const text = useTexts(designEditorTexts);
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isWriting = typed !== undefined;
  const wasWriting = useRef(isWriting);
  // The focus goes where one writes on, and back. What was half typed before is there without it.
  useEffect(() => {
    if (isWriting === wasWriting.current) return;
    (isWriting ? field : button).current?.focus();
    wasWriting.current = isWriting;
  }, [isWriting]);
  if (!isWriting)
    return (
      <Button ref={button} kind="quiet" icon={MessageSquare} onClick={() => onTyped('')}>
        {text.comment}
      </Button>
    );
  return (
    <div className="stack">
      <textarea
        ref={field}
        className="input"
        rows={3}
        maxLength={4000}
        aria-label={text.comment}
        value={typed}
        onChange={({ target }) => onTyped(target.value)}
      />
      <div className="row">
        <Button kind="primary" onClick={onSay}>
          {text.sayComment}
        </Button>
        <Button kind="quiet" onClick={() => onTyped(undefined)}>
          {text.cancel}
        </Button>
      </div>
    </div>
  );
}
