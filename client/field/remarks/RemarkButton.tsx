import { useContext } from 'react';
import { RemarksOfScreen } from './remarks-here.ts';

/** The way to a question's comment: one quiet element, and a word beside a dot where there is one. */
export function RemarkButton({ name, title }: { name: string; title: string }) {
  const here = useContext(RemarksOfScreen);
  if (!here) return null;
  const { at, open, words } = here;
  const remark = at.get(name);
  const word = remark?.flag !== undefined ? words.flagged : remark ? words.comment : '';
  return (
    <button
      type="button"
      className={word === '' ? 'remark-button' : 'remark-button remark-there'}
      lang={words.lang}
      aria-haspopup="dialog"
      aria-label={`${word || words.add}: ${title}`}
      title={word || words.add}
      onClick={() => open(name)}
    >
      {word}
    </button>
  );
}
