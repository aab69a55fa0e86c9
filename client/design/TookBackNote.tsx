import { LocateFixed, X } from 'lucide-react';
import { useState } from 'react';
import { type DraftFiles, type Path, textAtPlace, valueAt } from '#questionnaires';
import { Button } from '../components/Button.tsx';
import { designTexts, type PaneName } from '../text/design/design-texts.ts';
import { nameOfLanguage } from '../text/name-of-language.ts';
import { useLanguage, useTexts } from '../text/use-texts.ts';
import type { TookBack } from './draft/change.ts';
import { thingAt } from './search/found-in-draft.ts';

interface TookBackNoteProps {
  tookBack: TookBack | undefined;
  files: DraftFiles;
  select: (path: Path) => void;
  showIn: (language: string) => void;
  onPane: (name: PaneName) => void;
}

/** Says what was undone or done again, which may be far from what is shown, and leads there. */
export function TookBackNote({ tookBack, files, select, showIn, onPane }: TookBackNoteProps) {
  const text = useTexts(designTexts);
  const { language: own } = useLanguage();
  const [read, setRead] = useState<TookBack>();
  const isShown = tookBack !== undefined && tookBack !== read;
  const at = tookBack?.at;
  const language = at && textAtPlace(at)?.language;
  const thing = at && thingThere(files, at);

  function go() {
    if (!thing) return;
    if (language !== undefined) showIn(language);
    select(thing);
    onPane('question');
    setRead(tookBack);
  }

  return (
    <div className={isShown ? 'card draft-took-back' : undefined} role="status">
      {isShown && (
        <>
          <span>
            {text.tookBack[tookBack.way]} <code>{thing?.at(-1) ?? tookBack.name}</code>
            {language !== undefined && ` (${nameOfLanguage(language, own)})`}{' '}
            {text.tookBack.did[tookBack.did](tookBack.before ?? '')}
          </span>
          {thing && (
            <Button kind="quiet" icon={LocateFixed} onClick={go}>
              {text.tookBack.goThere}
            </Button>
          )}
          <Button kind="quiet" icon={X} title={text.keyHelp.close} onClick={() => setRead(tookBack)}>
            <span className="visually-hidden">{text.keyHelp.close}</span>
          </Button>
        </>
      )}
    </div>
  );
}

/** What a place is about, or what is left around it; what accompanies a questionnaire has no place in the structure. */
function thingThere(files: DraftFiles, at: Path): Path | undefined {
  if (at[0]?.startsWith('design/')) return undefined;
  const thing = thingAt(files, at);
  for (let length = thing.length; length > 0; length -= 1)
    if (valueAt(files, thing.slice(0, length)) !== undefined) return thing.slice(0, length);
  return undefined;
}
