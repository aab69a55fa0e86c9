import './tables.css';
import { ListPlus, Table2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { TableChoices } from '#contract';
import { Button } from '../../components/Button.tsx';
import { useEdition } from '../../shell/editions/edition-context.ts';
import { goTo, hrefOf, useAddress } from '../../shell/use-address.ts';
import { sourceTexts } from '../../text/sources/source-texts.ts';
import { tablePageTexts } from '../../text/table-page/table-page-texts.ts';
import { titleIn } from '../../text/title-in.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { SourceFields } from '../sources/SourceFields.tsx';
import { readSourceOf, writeSource } from '../sources/source-address.ts';
import { useSources } from '../sources/use-sources.ts';
import { FiguresPart } from './making/FiguresPart.tsx';
import { HowPart } from './making/HowPart.tsx';
import { MoneyPart } from './making/MoneyPart.tsx';
import { VariablesPart } from './making/VariablesPart.tsx';
import { changedDraft, isUnsaved, keepDraft, keptDraft, type TableDraft } from './model/draft.ts';
import { NEW_SPEC, type WrittenSpec, wholeSpec } from './model/spec.ts';
import { NamePart } from './saving/NamePart.tsx';
import { SaveBar } from './saving/SaveBar.tsx';
import { useSaving } from './saving/use-saving.ts';
import { TableSection } from './shown/TableSection.tsx';
import { useSettled } from './use-settled.ts';

interface TableMakerProps {
  /** As it was opened; what was worked on since and not saved comes before it. */
  readonly opened: TableDraft;
  readonly choices: TableChoices;
  readonly onSessionEnded: () => void;
}

/** So long nothing may change before a table is made. */
const SETTLED_MS = 250;

/** A table is made by choosing and moving, and stands beside what was chosen, or beneath it, at once. */
export function TableMaker({ opened, choices, onSessionEnded }: TableMakerProps) {
  const { title: place, list, making, shown } = useTexts(tablePageTexts);
  const from = useTexts(sourceTexts);
  const { language } = useLanguage();
  const { path, search } = useAddress();
  const source = readSourceOf(search);
  // Until what another edition can give is here, its table is not: the numbers of one would stand under the other.
  const isHere = choices.survey === useEdition().edition.key;
  const sources = useSources(choices.survey, onSessionEnded);
  const [draft, setDraft] = useState(() => keptDraft(opened.key) ?? opened);
  const heading = useRef<HTMLHeadingElement>(null);
  // A table that was saved is opened to be read.
  const [isMaking, setMaking] = useState(opened.saved === undefined);
  useEffect(() => heading.current?.focus(), []);
  const accept = (changed: TableDraft) => {
    keepDraft(changed.key, changed);
    setDraft(changed);
  };
  const saving = useSaving({ draft, name: draft.key, onDraft: accept, onSessionEnded });
  const change = (spec: WrittenSpec) => accept(changedDraft(draft, spec));
  useAskBeforeLeaving(isUnsaved(draft));

  const { spec } = draft;
  const settled = useSettled(draft.text, SETTLED_MS);
  const isWhole = wholeSpec(spec) !== undefined;
  const titles = typeof spec.title === 'string' ? { [language]: spec.title } : (spec.title ?? {});
  const { title, language: spoken } = titleIn(titles, language);
  const part = { choices, spec, onChange: change };
  return (
    <div className="table-maker stack">
      <p>
        <a className="link-alone" href={hrefOf(['tables'])}>
          {list.back}
        </a>
      </p>
      <h1 ref={heading} tabIndex={-1} lang={title ? spoken : undefined}>
        {title || shown.untitled}
      </h1>
      <SaveBar {...saving} />
      <div className="maker-toggle">
        <Button icon={isMaking ? Table2 : ListPlus} aria-expanded={isMaking} onClick={() => setMaking(!isMaking)}>
          {isMaking ? making.put : making.change}
        </Button>
      </div>
      <div className="maker-panes">
        <section className={isMaking ? 'stack' : 'stack maker-away'} aria-labelledby="table-making">
          <h2 id="table-making" className="visually-hidden">
            {making.heading}
          </h2>
          <div className="card stack">
            <FiguresPart {...part} />
          </div>
          <div className="card stack">
            <VariablesPart {...part} />
          </div>
          <MoneyPart {...part} />
          <HowPart {...part} />
          <section className="card stack" aria-labelledby="table-source">
            <h3 id="table-source">{from.heading}</h3>
            <SourceFields
              sources={sources}
              source={source}
              labels={from}
              onChange={(chosen) => goTo(path, writeSource(chosen, search))}
            />
          </section>
          <div className="card stack">
            <NamePart
              name={spec.table}
              title={spec.title}
              newName={NEW_SPEC.table}
              onChange={({ name, title: words }) => change({ ...spec, table: name, title: words })}
            />
          </div>
        </section>
        <section className="stack" aria-labelledby="table-shown">
          <h2 id="table-shown">{shown.heading}</h2>
          {isWhole && !isHere && (
            <p role="status" className="quiet">
              {shown.steps['table-choices']}
            </p>
          )}
          {isWhole && isHere && (
            <TableSection
              key={choices.survey}
              title={title || place}
              text={settled}
              spec={spec}
              onChange={change}
              source={source}
              choices={choices}
              onSessionEnded={onSessionEnded}
            />
          )}
          {!isWhole && <p className="quiet">{shown.empty}</p>}
        </section>
      </div>
    </div>
  );
}

/** The browser asks before it leaves the page while something is not saved. */
function useAskBeforeLeaving(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isNeeded]);
}
