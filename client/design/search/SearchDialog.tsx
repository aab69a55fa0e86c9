import './search.css';
import { X } from 'lucide-react';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { replacedIn, replacing } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { designSearchTexts } from '../../text/design-search/design-search-texts.ts';
import { nameOfLanguage } from '../../text/name-of-language.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { languagesHere } from '../editor/places.ts';
import type { PaneProps } from '../pane.ts';
import { useDraftPlaces } from '../places/use-draft-places.ts';
import { foundInDraft, type Hit, type SearchScope, thingAt } from './found-in-draft.ts';
import { HitLine } from './HitLine.tsx';
import { isLeftOut, NOTHING_LEFT, withTaken } from './left-out.ts';

/** Fewer letters are found everywhere. */
const LEAST_LETTERS = 2;

/** More are not drawn, and not replaced: every change is seen before it is made. */
const MOST_HITS = 400;

/**
 * Words are looked for in the whole draft. What they are replaced by is seen at every place, and one step takes all of
 * it back.
 */
export function SearchDialog({ onClose, ...pane }: PaneProps & { onClose: () => void }) {
  const text = useTexts(designSearchTexts);
  const { refusals } = useTexts(designEditorTexts);
  const { language: own } = useLanguage();
  const placeOf = useDraftPlaces(pane.files);
  const { files, language, select, change, showIn } = pane;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [words, setWords] = useState('');
  const [others, setOthers] = useState('');
  const [isExact, setExact] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const [where, setWhere] = useState(language);
  const [left, setLeft] = useState(NOTHING_LEFT);
  const [said, setSaid] = useState('');
  const sought = useDeferredValue(words);
  useEffect(() => {
    dialog.current?.showModal();
    // By itself the focus would be on the first button.
    dialog.current?.querySelector<HTMLElement>('input[type=search]')?.focus();
  }, []);

  const found = useMemo(() => {
    const scope: SearchScope = where === 'texts' || where === 'settings' ? where : { language: where };
    return sought.trim().length < LEAST_LETTERS ? [] : foundInDraft(files, { words: sought, isExact, isWhole }, scope);
  }, [files, sought, isExact, isWhole, where]);
  const hits = found.slice(0, MOST_HITS);
  const mayReplace = where !== 'settings' && others !== '';
  const of = JSON.stringify([words, others, isExact, isWhole, where]);
  const isLeft = ({ id: place }: Hit) => isLeftOut(left, of, place);
  const chosen = mayReplace ? hits.filter((hit) => !isLeft(hit)) : [];

  function replaceAll() {
    const refused = change(replacing(chosen, others));
    setSaid(refused ? refusals[refused.code] : text.replaced(chosen.length));
  }

  function goTo(hit: Hit) {
    if (hit.language !== undefined) showIn?.(hit.language);
    select(thingAt(files, hit.at));
    dialog.current?.close();
  }

  return (
    <dialog ref={dialog} className="dialog design-search" aria-labelledby={id} onClose={onClose}>
      <header className="design-search-head">
        <h2 id={id}>{text.title}</h2>
        <Button kind="quiet" icon={X} onClick={() => dialog.current?.close()}>
          {text.close}
        </Button>
      </header>
      <div className="design-search-fields">
        <Field label={text.words} type="search" value={words} onChange={({ target }) => setWords(target.value)} />
        <Field
          label={text.others}
          hint={text.protectedHint}
          value={others}
          disabled={where === 'settings'}
          onChange={({ target }) => setOthers(target.value)}
        />
        <SelectField
          label={text.where}
          options={[
            ...languagesHere(files).map((code): readonly [string, string] => [
              code,
              text.textsIn(nameOfLanguage(code, own)),
            ]),
            ['texts', text.allTexts],
            ['settings', text.settings],
          ]}
          value={where}
          onChoose={(value) => setWhere(value === '' ? language : value)}
        />
        <div>
          <label className="setting-check">
            <input type="checkbox" checked={isExact} onChange={({ target }) => setExact(target.checked)} />
            {text.exact}
          </label>
          <label className="setting-check">
            <input type="checkbox" checked={isWhole} onChange={({ target }) => setWhole(target.checked)} />
            {text.whole}
          </label>
        </div>
      </div>
      <p role="status">
        {said} {sought.trim().length >= LEAST_LETTERS && text.found(found.length)}{' '}
        {found.length > MOST_HITS && text.more(MOST_HITS)}
      </p>
      <ul className="design-search-hits" aria-label={text.hits}>
        {hits.map((hit) => (
          <HitLine
            key={hit.id}
            hit={hit}
            name={placeOf(hit.at)}
            becomes={mayReplace ? replacedIn(hit, others) : undefined}
            isTaken={!isLeft(hit)}
            onTake={(isTaken) => setLeft(withTaken(left, of, hit.id, isTaken))}
            onGo={() => goTo(hit)}
          />
        ))}
      </ul>
      {where !== 'settings' && (
        <div className="row">
          <Button kind="primary" aria-disabled={chosen.length === 0} onClick={() => chosen.length > 0 && replaceAll()}>
            {text.replace(chosen.length)}
          </Button>
        </div>
      )}
    </dialog>
  );
}
