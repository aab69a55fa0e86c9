import './findings.css';
import { useEffect, useRef, useState } from 'react';
import { type DraftFiles, valueAt } from '#questionnaires';
import { useStable } from '../../shell/use-stable.ts';
import { designFindingsTexts } from '../../text/design-findings/design-findings-texts.ts';
import { structureTexts } from '../../text/design-structure/structure-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { nameOfLanguage } from '../../text/name-of-language.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { PaneProps } from '../pane.ts';
import { FindingCard } from './FindingCard.tsx';
import { languageOfFinding, useGoToFinding } from './go-to-finding.ts';
import { useFindings } from './use-findings.ts';

const FILTERS = ['all', 'error', 'warning'] as const;

/** More are not read at once; the first ones are mended before. */
const MOST_SHOWN = 100;

/** What is wrong with the draft, by file: where, why, and what mends it. */
export function FindingsPane(pane: PaneProps) {
  const text = useTexts(designFindingsTexts);
  const { locale } = useLanguage();
  const found = useFindings(pane.files);
  const go = useStable(useGoToFinding(pane));
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('all');
  const count = (kind: (typeof FILTERS)[number]) =>
    formatNumber(found?.filter(({ severity }) => kind === 'all' || severity === kind).length ?? 0, locale);
  const wanted = found?.filter(({ severity }) => filter === 'all' || severity === filter) ?? [];
  const kept = useFocusKept(found);
  const hasErrors = found?.some(({ severity }) => severity === 'error') ?? false;
  const groups = Map.groupBy(wanted.slice(0, MOST_SHOWN), ({ file }) => file);
  if (!found || found.length === 0)
    return (
      <div className="findings" tabIndex={-1} {...kept}>
        <p role="status">{found ? text.none : text.looking}</p>
      </div>
    );
  return (
    <div className="findings" tabIndex={-1} {...kept}>
      <fieldset className="findings-filter">
        <legend className="visually-hidden">{text.filter}</legend>
        {FILTERS.map((kind) => (
          <button key={kind} type="button" aria-pressed={kind === filter} onClick={() => setFilter(kind)}>
            {text.filters[kind]} {hasErrors && kind === 'warning' ? '' : `(${count(kind)})`}
          </button>
        ))}
      </fieldset>
      <p className="quiet">
        {text.meaning} {hasErrors && text.warningsLater}
      </p>
      {wanted.length === 0 && !(hasErrors && filter === 'warning') && <p>{text.noneOfKind}</p>}
      {[...groups].map(([file, ofFile]) => (
        <section key={file} aria-label={file}>
          <h2>
            <FileNamed file={file} files={pane.files} language={pane.language} />
          </h2>
          <ul>
            {ofFile.map((each) => (
              <FindingCard key={each.id} found={each} change={pane.change} onGo={go} />
            ))}
          </ul>
        </section>
      ))}
      {wanted.length > MOST_SHOWN && <p>{text.more(formatNumber(wanted.length - MOST_SHOWN, locale))}</p>}
    </div>
  );
}

/** Where the button that mended something goes away with what it mended, the focus stays in the list. */
function useFocusKept(found: unknown) {
  const ref = useRef<HTMLDivElement>(null);
  const isIn = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a button goes away when other things are found
  useEffect(() => {
    if (isIn.current && document.activeElement === document.body) ref.current?.focus();
  }, [found]);
  const onFocus = () => {
    isIn.current = true;
  };
  const onBlur = () => {
    isIn.current = false;
  };
  return { ref, onFocus, onBlur };
}

/** A file of the questionnaire by what is in it, and by its name. */
function FileNamed({ file, files, language }: { file: string; files: DraftFiles; language: string }) {
  const { settings, textsIn } = useTexts(designFindingsTexts);
  const { branches } = useTexts(structureTexts);
  const { language: own } = useLanguage();
  const [, form = ''] = /^modules\/(.+)\.json$/.exec(file) ?? [];
  const title = valueAt(files, [`texts/${language}.json`, 'forms', form, 'title']);
  const languageOfTexts = languageOfFinding({ file });
  const names: Readonly<Record<string, string>> = {
    'manifest.json': settings,
    'crime-types.json': branches.crimes,
    'modules/lists.json': branches.lists,
  };
  const ofTexts = languageOfTexts === undefined ? undefined : textsIn(nameOfLanguage(languageOfTexts, own));
  const name = names[file] ?? ofTexts ?? (typeof title === 'string' ? title : undefined);
  return (
    <>
      {name} <code className="findings-file">{file}</code>
    </>
  );
}
