import './translation.css';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { EditRefused, languagesOf, type Operation, sourceLanguage, type TextContext, textPlace } from '#questionnaires';
import { useAddress } from '../../shell/use-address.ts';
import { designTranslationTexts } from '../../text/design-translation/design-translation-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { textAt } from '../editor/places.ts';
import type { PaneProps } from '../pane.ts';
import { LanguagePair } from './LanguagePair.tsx';
import { countTexts, inOrderOfInterview, nextMissing } from './shown-texts.ts';
import { TextFilterBar } from './TextFilterBar.tsx';
import { TextPages } from './TextPages.tsx';
import { fieldOf, type RowActions, TranslatedRow } from './TranslatedRow.tsx';
import { useContexts } from './use-contexts.ts';
import { useFirstFiles } from './use-first-files.ts';
import { useShownTexts } from './use-shown-texts.ts';
import { useStatedTexts } from './use-stated-texts.ts';
import { WorkbookPart } from './WorkbookPart.tsx';
import { markText, writeText } from './write-text.ts';

/** The texts of the questionnaire side by side in two languages, and how far each is. */
export function TranslationPane(pane: PaneProps) {
  const text = useTexts(designTranslationTexts);
  const manifest = pane.files['manifest.json'];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the languages stand in the manifest alone
  const languages = useMemo(() => languagesOf(pane.files), [manifest]);
  const source = sourceLanguage(pane.files) ?? languages[0] ?? '';
  const [to, chooseTo] = useState<string>();
  const [from, chooseFrom] = useState<string>();
  const target = [to, pane.language].find(
    (one) => one !== undefined && languages.includes(one) && (one === to || one !== source),
  );
  const language = target ?? languages.find((one) => one !== source);
  if (language === undefined) return <p className="design-empty">{text.oneLanguage}</p>;
  const beside = [from, source, ...languages].find(
    (one) => one !== undefined && one !== language && languages.includes(one),
  );
  return (
    <section className="translation" aria-label={text.title}>
      <LanguagePair
        languages={languages}
        from={beside ?? source}
        to={language}
        source={source}
        chooseFrom={chooseFrom}
        chooseTo={chooseTo}
      />
      <Texts {...pane} from={beside ?? source} to={language} source={source} languages={languages} />
    </section>
  );
}

interface TextsProps extends PaneProps {
  from: string;
  to: string;
  source: string;
  languages: readonly string[];
}

function Texts({ from, to, source, languages, ...pane }: TextsProps) {
  const text = useTexts(designTranslationTexts);
  const reader = useLanguage().language;
  const [, draft = ''] = useAddress().path;
  const { files } = pane;
  const began = useFirstFiles(draft);
  const told = languages.includes(reader) ? reader : source;
  const contexts = useContexts(files, told);
  const stated = useStatedTexts(files, to, began);
  const texts = useMemo(() => (contexts ? inOrderOfInterview(stated, contexts) : stated), [stated, contexts]);
  const counts = useMemo(() => countTexts(texts), [texts]);
  const shown = useShownTexts(texts, `${to} ${began !== undefined}`);
  const actions = useRowActions(pane);
  const goOn = useFocusOn(shown.show);

  const next = (after: string | undefined) => {
    const key = nextMissing(texts, after);
    if (key !== undefined) goOn(key);
  };
  const last = useRef<string>(undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    next(keyAt(event.target));
  };
  if (!contexts) return <p role="status">{text.waits}</p>;
  return (
    <>
      <WorkbookPart files={files} language={to} source={source} change={pane.change} />
      <TextFilterBar shown={shown} counts={counts} next={() => next(last.current)} />
      {shown.count === 0 ? (
        <p className="design-empty">{text.noneShown}</p>
      ) : (
        <ol
          className="translation-rows"
          onKeyDown={onKeyDown}
          onFocus={({ target }) => {
            last.current = keyAt(target);
          }}
        >
          {shown.texts.map((one) => (
            <TranslatedRow
              key={`${to} ${one.key}`}
              stated={one}
              value={textAt(files, one.place)}
              beside={textAt(files, textPlace(one.key, from))}
              from={from}
              language={to}
              sourceWas={wasOf(began && textAt(began, textPlace(one.key, source)), one.source)}
              context={contexts.get(one.key)}
              contextLanguage={told}
              actions={actions}
            />
          ))}
        </ol>
      )}
      <TextPages shown={shown} />
    </>
  );
}

const keyAt = (target: EventTarget): string | undefined =>
  (target as Element).closest<HTMLElement>('[data-key]')?.dataset.key;

const wasOf = (was: string | undefined, now: string | undefined) =>
  was === undefined || was === '' || was === now ? undefined : was;

/** They stay the same while the draft changes, so that only rows that change are drawn again. */
function useRowActions(pane: PaneProps): RowActions {
  const latest = useRef(pane);
  latest.current = pane;
  return useMemo(() => {
    const made = (operations: (now: PaneProps) => readonly Operation[]): EditRefused | undefined => {
      try {
        const wanted = operations(latest.current);
        return wanted.length === 0 ? undefined : latest.current.write(wanted);
      } catch (error) {
        if (error instanceof EditRefused) return error;
        throw error;
      }
    };
    return {
      write: (written) => made(({ files }) => writeText(files, written)),
      mark: (key, language, state) => void made(({ files }) => markText(files, { key, language, state })),
      open: ({ form, screen, question }: TextContext) =>
        latest.current.select([
          `modules/${form}.json`,
          'screens',
          screen!,
          ...(question === undefined ? [] : ['questions', question]),
        ]),
    };
  }, []);
}

/** Shows a text and puts the cursor into it, once it is drawn. */
function useFocusOn(show: (key: string) => void): (key: string) => void {
  const [wanted, setWanted] = useState<{ key: string }>();
  useEffect(() => {
    const field = wanted && document.getElementById(fieldOf(wanted.key));
    if (!field) return;
    field.focus({ preventScroll: true });
    field.scrollIntoView({ block: 'center' });
    setWanted(undefined);
  });
  return (key) => {
    show(key);
    setWanted({ key });
  };
}
