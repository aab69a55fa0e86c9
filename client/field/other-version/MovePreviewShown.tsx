import './move.css';
import { type LucideIcon, MessageCircleQuestion, Pause, PencilLine, RotateCcw, Shuffle } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatNumber } from '../../text/format.ts';
import { moveTexts } from '../../text/move/move-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { SeenMove } from './move-draft.ts';
import { REASONS_TOLD, type ToldQuestion, toldMove } from './told-move.ts';

/** What would become of the answers with the other version, in the words of the questions. */
export function MovePreviewShown({ seen: { preview, versions } }: { seen: SeenMove }) {
  const text = useTexts(moveTexts);
  const { language, locale } = useLanguage();
  const told = toldMove(preview, versions, language);
  return (
    <>
      <p>{text.kept({ n: told.kept, count: formatNumber(told.kept, locale) })}</p>
      <Part picture={Shuffle} title={text.mapped} questions={told.mapped} />
      {REASONS_TOLD.map((why) => (
        <Part
          key={why}
          picture={Pause}
          title={text.nowhere[why]}
          questions={told.nowhere.filter((one) => one.why === why)}
        />
      ))}
      <Part picture={PencilLine} title={text.changed} questions={told.changed} />
      <Part picture={RotateCcw} title={text.returning} questions={told.returning} />
      <Part picture={MessageCircleQuestion} title={text.newly} questions={told.newly} />
      <p>{text.nothingGoes}</p>
    </>
  );
}

interface PartProps {
  picture: LucideIcon;
  title: string;
  questions: readonly ToldQuestion[];
}

function Part({ picture: Picture, title, questions }: PartProps): ReactNode {
  const text = useTexts(moveTexts);
  const { locale } = useLanguage();
  if (questions.length === 0) return null;
  return (
    <section className="stack move-part">
      <h2>
        <Picture aria-hidden="true" size={20} />
        {text.counted({ title, count: formatNumber(questions.length, locale) })}
      </h2>
      <ul>
        {questions.map(({ text: words, times }) => (
          <li key={words}>
            {words}
            {times > 1 && ` ${text.times(formatNumber(times, locale))}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
